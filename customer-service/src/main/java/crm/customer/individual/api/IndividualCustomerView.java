package crm.customer.individual.api;

import crm.customer.contactpoint.api.ContactPointView;
import crm.customer.individual.domain.Person;
import crm.customer.profile.api.ExternalIdView;
import crm.customer.profile.api.OwnerView;
import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.PreferredChannel;
import crm.customer.profile.domain.RecordStatus;
import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An individual customer as the API shows it; what is not known is absent. */
public record IndividualCustomerView(
        UUID id,
        long version,
        @Nullable String salutation,
        String firstName,
        String lastName,
        @Nullable LocalDate birthDate,
        String language,
        String timeZone,
        List<ContactPointView> contactPoints,
        Instant customerSince,
        @Nullable PreferredChannel preferredChannel,
        @Nullable String acquisitionChannel,
        List<ExternalIdView> externalIds,
        RecordStatus recordStatus,
        OwnerView owner,
        Instant createdAt,
        Instant updatedAt)
        implements Identified, Versioned {

    static IndividualCustomerView of(Customer<Person> customer) {
        return of(customer.state());
    }

    static IndividualCustomerView of(Customer.State<Person> customer) {
        var record = customer.record();
        var person = customer.details();
        var profile = record.profile();
        return new IndividualCustomerView(
                record.id(),
                customer.version(),
                person.salutation(),
                person.name().first(),
                person.name().last(),
                person.birthDate(),
                profile.language(),
                profile.timeZone(),
                ContactPointView.of(record.contactPoints()),
                profile.customerSince(),
                profile.preferredChannel(),
                profile.acquisitionChannel(),
                ExternalIdView.of(record.externalIds()),
                record.status(),
                OwnerView.of(record.owner()),
                record.createdAt(),
                record.updatedAt());
    }

    @Override
    public String toString() {
        return "IndividualCustomerView[" + id + ", ***]";
    }
}
