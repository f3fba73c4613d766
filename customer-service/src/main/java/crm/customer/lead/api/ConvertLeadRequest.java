package crm.customer.lead.api;

import crm.customer.corporate.domain.Company;
import crm.customer.corporate.domain.TaxNumber;
import crm.customer.individual.domain.Person;
import crm.customer.individual.domain.PersonName;
import crm.customer.lead.application.ConversionTargets;
import crm.customer.lead.application.ConvertLead;
import crm.customer.lead.domain.Conversion.CustomerKind;
import crm.platform.domain.InvalidInput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a lead becomes: the customer of {@code customerId}, or a new one with the lead's contact points. */
@Schema(examples = "{\"kind\": \"INDIVIDUAL\"}")
public record ConvertLeadRequest(
        @NotNull CustomerKind kind,

        @Schema(description = "An existing customer of that kind; leave it out to register a new one") @Nullable
        UUID customerId,

        @Valid @Schema(description = "For a new INDIVIDUAL; left out, the lead's own name is taken") @Nullable
        NewPerson person,

        @Valid @Schema(description = "For a new CORPORATE") @Nullable
        NewCompany company,

        @Schema(description = "Register a new one in spite of those who have the same e-mail, phone or external id")
        @Nullable
        Boolean allowDuplicate) {

    @Schema(name = "LeadPerson")
    public record NewPerson(
            @Size(max = 40) @Nullable String salutation,
            @NotBlank @Size(max = 100) String firstName,
            @NotBlank @Size(max = 100) String lastName,
            @Nullable LocalDate birthDate) {

        private Person toDomain() {
            return new Person(salutation, new PersonName(firstName, lastName), birthDate);
        }

        @Override
        public String toString() {
            return "NewPerson[***]";
        }
    }

    @Schema(name = "LeadCompany")
    public record NewCompany(
            @NotBlank @Size(max = 300) String legalName,
            @Size(max = 300) @Nullable String tradeName,
            @NotBlank @Size(max = 10) String taxNumber,
            @Size(max = 100) @Nullable String taxOffice,
            @NotNull Boolean isMerchant) {

        private Company toDomain() {
            return Company.ofLead(legalName, tradeName, new TaxNumber(taxNumber), taxOffice, isMerchant);
        }

        @Override
        public String toString() {
            return "NewCompany[***]";
        }
    }

    ConvertLead.Target toTarget(ConversionTargets targets) {
        refuse(customerId != null && mayDouble(), "allowDuplicate");
        return kind == CustomerKind.INDIVIDUAL ? individual(targets) : corporate(targets);
    }

    private ConvertLead.Target individual(ConversionTargets targets) {
        refuse(company != null, "company");
        refuse(customerId != null && person != null, "person");
        if (customerId != null) {
            return targets.existingIndividual(customerId);
        }
        var somebody = person == null ? null : person.toDomain();
        return mayDouble() ? targets.newIndividualAnyway(somebody) : targets.newIndividual(somebody);
    }

    private ConvertLead.Target corporate(ConversionTargets targets) {
        refuse(person != null, "person");
        refuse(customerId != null && company != null, "company");
        if (customerId != null) {
            return targets.existingCorporate(customerId);
        }
        if (company == null) {
            throw InvalidInput.of("company", "lead.company-needed", "Tell the company, or name an existing customer.");
        }
        return mayDouble() ? targets.newCorporateAnyway(company.toDomain()) : targets.newCorporate(company.toDomain());
    }

    private boolean mayDouble() {
        return Boolean.TRUE.equals(allowDuplicate);
    }

    private static void refuse(boolean contradictory, String field) {
        if (contradictory) {
            throw InvalidInput.of(field, "lead.target-ambiguous", "The request names more than one customer.");
        }
    }
}
