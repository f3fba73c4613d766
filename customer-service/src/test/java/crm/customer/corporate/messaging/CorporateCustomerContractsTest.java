package crm.customer.corporate.messaging;

import static crm.customer.CustomerFixture.LATER;
import static crm.customer.CustomerFixture.LONG_AGO;
import static crm.customer.CustomerFixture.OWNER;
import static crm.customer.CustomerFixture.aCompany;
import static crm.customer.CustomerFixture.aProfile;
import static crm.customer.CustomerFixture.aRecord;
import static org.assertj.core.api.Assertions.assertThat;

import crm.contracts.customer.CorporateCustomerReassigned;
import crm.contracts.customer.CorporateCustomerRegistered;
import crm.contracts.customer.CorporateCustomerUpdated;
import crm.contracts.customer.ExternalId;
import crm.customer.contactpoint.domain.ContactPointKind;
import crm.customer.corporate.domain.Company;
import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerEvent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CorporateCustomerContractsTest {

    private final Customer.State<Company> customer =
            Customer.register(aRecord(aProfile()), aCompany()).state();
    private final UUID id = customer.record().id();

    @Test
    void eachEventHasItsContract() {
        var events = List.of(
                new CustomerEvent.Registered(LONG_AGO),
                new CustomerEvent.Updated(List.of("legalName"), LATER),
                new CustomerEvent.Reassigned(OWNER, LATER),
                new CustomerEvent.ContactPointAdded(UUID.randomUUID(), ContactPointKind.EMAIL, LATER),
                new CustomerEvent.ContactPointChanged(UUID.randomUUID(), ContactPointKind.EMAIL, LATER),
                new CustomerEvent.ContactPointVerified(UUID.randomUUID(), ContactPointKind.EMAIL, LATER),
                new CustomerEvent.ContactPointInvalidated(UUID.randomUUID(), ContactPointKind.EMAIL, LATER),
                new CustomerEvent.ContactPointRemoved(UUID.randomUUID(), ContactPointKind.EMAIL, LATER));

        assertThat(events.stream().map(event -> CorporateCustomerContracts.contract(customer, event)))
                .containsExactly(
                        new CorporateCustomerRegistered(
                                id,
                                List.of(new ExternalId("webshop", "C-1")),
                                "tr",
                                "WEB_SHOP",
                                LONG_AGO,
                                OWNER.userId(),
                                OWNER.team(),
                                OWNER.department(),
                                true),
                        new CorporateCustomerUpdated(id, List.of("legalName")),
                        new CorporateCustomerReassigned(id, OWNER.userId(), OWNER.team(), OWNER.department()),
                        new CorporateCustomerUpdated(id, List.of("contactPoints")),
                        new CorporateCustomerUpdated(id, List.of("contactPoints")),
                        new CorporateCustomerUpdated(id, List.of("contactPoints")),
                        new CorporateCustomerUpdated(id, List.of("contactPoints")),
                        new CorporateCustomerUpdated(id, List.of("contactPoints")));
        assertThat(CustomerEvent.class.getPermittedSubclasses()).hasSameSizeAs(events);
    }
}
