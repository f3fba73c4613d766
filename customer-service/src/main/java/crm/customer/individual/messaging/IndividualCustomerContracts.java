package crm.customer.individual.messaging;

import crm.contracts.customer.ContactPointAdded;
import crm.contracts.customer.ContactPointChanged;
import crm.contracts.customer.ContactPointInvalidated;
import crm.contracts.customer.ContactPointRemoved;
import crm.contracts.customer.ContactPointVerified;
import crm.contracts.customer.IndividualCustomerReassigned;
import crm.contracts.customer.IndividualCustomerRegistered;
import crm.contracts.customer.IndividualCustomerUpdated;
import crm.customer.individual.domain.Person;
import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerEvent;
import crm.customer.profile.domain.CustomerRecord;
import crm.customer.profile.messaging.CustomerContracts;
import crm.platform.journal.OutboundEvent;
import java.util.List;
import java.util.UUID;

/** In which words a person's history leaves the house. */
public final class IndividualCustomerContracts {

    private IndividualCustomerContracts() {}

    public static List<OutboundEvent> of(Customer<Person> customer) {
        return CustomerContracts.of(customer, IndividualCustomerContracts::contract);
    }

    static Object contract(Customer.State<Person> of, CustomerEvent event) {
        var customer = of.record();
        if (event instanceof CustomerEvent.Registered) {
            return registered(customer);
        }
        if (event instanceof CustomerEvent.Updated updated) {
            return new IndividualCustomerUpdated(customer.id(), updated.fields());
        }
        if (event instanceof CustomerEvent.Reassigned reassigned) {
            var owner = reassigned.owner();
            return new IndividualCustomerReassigned(customer.id(), owner.userId(), owner.team(), owner.department());
        }
        return contactPoint(customer.id(), event);
    }

    private static Object contactPoint(UUID customer, CustomerEvent event) {
        if (event instanceof CustomerEvent.ContactPointAdded added) {
            return new ContactPointAdded(
                    customer, added.contactPointId(), added.kind().name());
        }
        if (event instanceof CustomerEvent.ContactPointChanged changed) {
            return new ContactPointChanged(
                    customer, changed.contactPointId(), changed.kind().name());
        }
        if (event instanceof CustomerEvent.ContactPointVerified verified) {
            return new ContactPointVerified(
                    customer, verified.contactPointId(), verified.kind().name());
        }
        if (event instanceof CustomerEvent.ContactPointInvalidated invalidated) {
            return new ContactPointInvalidated(
                    customer, invalidated.contactPointId(), invalidated.kind().name());
        }
        if (event instanceof CustomerEvent.ContactPointRemoved removed) {
            return new ContactPointRemoved(
                    customer, removed.contactPointId(), removed.kind().name());
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }

    private static IndividualCustomerRegistered registered(CustomerRecord customer) {
        return new IndividualCustomerRegistered(
                customer.id(),
                CustomerContracts.externalIds(customer),
                customer.profile().language(),
                customer.profile().acquisitionChannel(),
                customer.profile().customerSince(),
                customer.owner().userId(),
                customer.owner().team(),
                customer.owner().department());
    }
}
