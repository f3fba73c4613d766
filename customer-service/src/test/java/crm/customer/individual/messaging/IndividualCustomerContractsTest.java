package crm.customer.individual.messaging;

import static crm.customer.CustomerFixture.LATER;
import static crm.customer.CustomerFixture.LONG_AGO;
import static crm.customer.CustomerFixture.OWNER;
import static crm.customer.CustomerFixture.aPerson;
import static crm.customer.CustomerFixture.aPhone;
import static crm.customer.CustomerFixture.aProfile;
import static crm.customer.CustomerFixture.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

import crm.contracts.customer.ContactPointAdded;
import crm.contracts.customer.ContactPointChanged;
import crm.contracts.customer.ContactPointInvalidated;
import crm.contracts.customer.ContactPointRemoved;
import crm.contracts.customer.ContactPointVerified;
import crm.contracts.customer.ExternalId;
import crm.contracts.customer.IndividualCustomerReassigned;
import crm.contracts.customer.IndividualCustomerRegistered;
import crm.contracts.customer.IndividualCustomerUpdated;
import crm.customer.contactpoint.domain.ContactPointKind;
import crm.customer.individual.domain.Person;
import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerEvent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IndividualCustomerContractsTest {

    private final Customer.State<Person> customer =
            Customer.register(aRecord(aProfile(), aPhone()), aPerson()).state();
    private final UUID id = customer.record().id();

    @Test
    void eachEventHasItsContract() {
        var contactPoint = UUID.randomUUID();
        var events = List.of(
                new CustomerEvent.Registered(LONG_AGO),
                new CustomerEvent.Updated(List.of("lastName"), LATER),
                new CustomerEvent.Reassigned(OWNER, LATER),
                new CustomerEvent.ContactPointAdded(contactPoint, ContactPointKind.PHONE, LATER),
                new CustomerEvent.ContactPointChanged(contactPoint, ContactPointKind.PHONE, LATER),
                new CustomerEvent.ContactPointVerified(contactPoint, ContactPointKind.PHONE, LATER),
                new CustomerEvent.ContactPointInvalidated(contactPoint, ContactPointKind.PHONE, LATER),
                new CustomerEvent.ContactPointRemoved(contactPoint, ContactPointKind.EMAIL, LATER));

        assertThat(events.stream().map(event -> IndividualCustomerContracts.contract(customer, event)))
                .containsExactly(
                        new IndividualCustomerRegistered(
                                id,
                                List.of(new ExternalId("webshop", "C-1")),
                                "tr",
                                "WEB_SHOP",
                                LONG_AGO,
                                OWNER.userId(),
                                OWNER.team(),
                                OWNER.department()),
                        new IndividualCustomerUpdated(id, List.of("lastName")),
                        new IndividualCustomerReassigned(id, OWNER.userId(), OWNER.team(), OWNER.department()),
                        new ContactPointAdded(id, contactPoint, "PHONE"),
                        new ContactPointChanged(id, contactPoint, "PHONE"),
                        new ContactPointVerified(id, contactPoint, "PHONE"),
                        new ContactPointInvalidated(id, contactPoint, "PHONE"),
                        new ContactPointRemoved(id, contactPoint, "EMAIL"));
        assertThat(CustomerEvent.class.getPermittedSubclasses()).hasSameSizeAs(events);
    }
}
