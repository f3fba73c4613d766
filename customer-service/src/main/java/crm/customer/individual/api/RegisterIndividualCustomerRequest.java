package crm.customer.individual.api;

import crm.customer.contactpoint.api.ContactPointRequest;
import crm.customer.individual.domain.Person;
import crm.customer.individual.domain.PersonName;
import crm.customer.profile.api.ExternalIdRequest;
import crm.customer.profile.application.EnteredProfile;
import crm.customer.profile.application.RegisterCustomer;
import crm.customer.profile.domain.PreferredChannel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as first known; what is left out gets the default of the house or stays unknown. */
@Schema(examples = "{\"firstName\": \"Şükrü\", \"lastName\": \"Yılmaz\", \"language\": \"tr\"}")
public record RegisterIndividualCustomerRequest(
        @Size(max = 40) @Nullable String salutation,

        @NotBlank @Size(max = 100) @Schema(examples = "Şükrü")
        String firstName,

        @NotBlank @Size(max = 100) @Schema(examples = "Yılmaz")
        String lastName,

        @Nullable LocalDate birthDate,

        @Schema(examples = "tr") @Nullable String language,

        @Schema(examples = "Europe/Istanbul") @Nullable String timeZone,

        @Size(max = 20) @Nullable List<@Valid @NotNull ContactPointRequest> contactPoints,

        @Nullable Instant customerSince,
        @Nullable PreferredChannel preferredChannel,

        @Schema(examples = "WEB_SHOP", extensions = @Extension(name = "x-vocabulary", value = "acquisition-sources"))
        @Nullable
        String acquisitionChannel,

        @Size(max = 20) @Nullable List<@Valid @NotNull ExternalIdRequest> externalIds) {

    RegisterCustomer.Command<Person> toCommand() {
        return new RegisterCustomer.Command<>(
                new Person(salutation, new PersonName(firstName, lastName), birthDate),
                new EnteredProfile(language, timeZone, customerSince, preferredChannel, acquisitionChannel),
                ContactPointRequest.toEntered(contactPoints),
                ExternalIdRequest.toDomain(externalIds));
    }

    @Override
    public String toString() {
        return "RegisterIndividualCustomerRequest[***]";
    }
}
