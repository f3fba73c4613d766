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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who might become a customer: a person, a company, or at least a contact point. */
public record CreateLeadRequest(
        @Size(max = 200) @Schema(examples = "Ayşe Işık") String personName,

        @Size(max = 300) String companyName,
        @Size(max = 20) List<@Valid @NotNull ContactPointRequest> contactPoints,
        @NotNull LeadSource source,
        UUID campaignId,

        @SeveralLines @Size(max = 2000) @Schema(examples = "Asks for a fleet of ten")
        String need) {

    CreateLead.Command toCommand() {
        return new CreateLead.Command(
                personName,
                companyName,
                ContactPointRequest.toEntered(contactPoints),
                new Lead.Origin(source, campaignId, need));
    }

    @Override
    public String toString() {
        return "CreateLeadRequest[***]";
    }
}
