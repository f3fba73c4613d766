package crm.customer.lead.api;

import crm.customer.contactpoint.api.ContactPointRequest;
import crm.customer.lead.application.ChangeLead.PlainFields;
import crm.platform.json.SeveralLines;
import crm.platform.patch.MergePatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** JSON merge patch: null takes a field away; a field that is left out stays as it is. */
@Schema(examples = "{\"need\": \"Asks for a fleet of twenty\"}")
public record ChangeLeadRequest(
        @Size(max = 200) @Schema(examples = "Ayşe Işık") @Nullable
        String personName,

        @Size(max = 300) @Nullable String companyName,

        @Size(max = 20)
        @Schema(description = "All that there shall be: what is not among them is taken away, what is keeps its id.")
        @Nullable
        List<@Valid @NotNull ContactPointRequest> contactPoints,

        @SeveralLines @Size(max = 2000) @Schema(examples = "Asks for a fleet of twenty") @Nullable
        String need) {

    static PlainFields after(MergePatch<ChangeLeadRequest> patch, PlainFields before) {
        return new PlainFields(
                patch.after("personName", ChangeLeadRequest::personName, before.personName()),
                patch.after("companyName", ChangeLeadRequest::companyName, before.companyName()),
                patch.after(
                        "contactPoints",
                        wanted -> ContactPointRequest.toEntered(wanted.contactPoints),
                        before.contactPoints()),
                patch.after("need", ChangeLeadRequest::need, before.need()));
    }

    @Override
    public String toString() {
        return "ChangeLeadRequest[***]";
    }
}
