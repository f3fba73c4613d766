package crm.customer.lead.api;

import crm.customer.contactpoint.api.ContactPointRequest;
import crm.customer.lead.application.CreateLead;
import crm.customer.lead.domain.Lead;
import crm.customer.lead.domain.LeadSource;
import crm.platform.json.SeveralLines;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who might become a customer: a person, a company, or at least a contact point. */
@Schema(examples = """
        {"personName": "Ayşe Işık", "source": "WEB_FORM", "need": "Asks for a fleet of ten"}""")
public record CreateLeadRequest(
        @Size(max = 200) @Schema(examples = "Ayşe Işık") @Nullable
        String personName,

        @Size(max = 300) @Nullable String companyName,
        @Size(max = 20) @Nullable List<@Valid @NotNull ContactPointRequest> contactPoints,

        @NotNull
        @Schema(examples = "WEB_FORM", extensions = @Extension(name = "x-vocabulary", value = "acquisition-sources"))
        String source,

        @Nullable UUID campaignId,

        @SeveralLines @Size(max = 2000) @Schema(examples = "Asks for a fleet of ten") @Nullable
        String need) {

    CreateLead.Command toCommand() {
        return new CreateLead.Command(
                personName,
                companyName,
                ContactPointRequest.toEntered(contactPoints),
                new Lead.Origin(new LeadSource(source), campaignId, need));
    }

    @Override
    public String toString() {
        return "CreateLeadRequest[***]";
    }
}
