package crm.customer.individual.api;

import crm.customer.individual.domain.Person;
import crm.customer.individual.domain.PersonName;
import crm.customer.profile.api.ProfilePatch;
import crm.customer.profile.application.ChangeCustomer.PlainFields;
import crm.customer.profile.domain.PreferredChannel;
import crm.platform.patch.MergePatch;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** JSON merge patch: null takes an optional field away; a field that is left out stays as it is. */
@Schema(examples = "{\"salutation\": \"Dr.\"}")
public record ChangeIndividualCustomerRequest(
        @Size(max = 40) @Nullable String salutation,
        @Size(max = 100) @Nullable String firstName,
        @Size(max = 100) @Nullable String lastName,
        @Nullable LocalDate birthDate,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable Instant customerSince,
        @Nullable PreferredChannel preferredChannel,

        @Schema(extensions = @Extension(name = "x-vocabulary", value = "acquisition-sources")) @Nullable
        String acquisitionChannel)
        implements ProfilePatch {

    static PlainFields<Person> after(MergePatch<ChangeIndividualCustomerRequest> patch, PlainFields<Person> before) {
        return new PlainFields<>(person(patch, before.details()), ProfilePatch.after(patch, before.profile()));
    }

    private static Person person(MergePatch<ChangeIndividualCustomerRequest> patch, Person before) {
        return new Person(
                patch.after("salutation", ChangeIndividualCustomerRequest::salutation, before.salutation()),
                new PersonName(
                        patch.afterRequired(
                                "firstName",
                                ChangeIndividualCustomerRequest::firstName,
                                before.name().first()),
                        patch.afterRequired(
                                "lastName",
                                ChangeIndividualCustomerRequest::lastName,
                                before.name().last())),
                patch.after("birthDate", ChangeIndividualCustomerRequest::birthDate, before.birthDate()));
    }

    @Override
    public String toString() {
        return "ChangeIndividualCustomerRequest[***]";
    }
}
