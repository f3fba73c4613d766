package crm.customer.individual.messaging;

import crm.contracts.customer.ContactPointAdded;
import crm.contracts.customer.IndividualCustomerRegistered;
import crm.contracts.customer.IndividualCustomerUpdated;
import crm.customer.individual.domain.Person;
import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerEvent;
import crm.customer.profile.domain.CustomerRecord;
import crm.customer.profile.messaging.CustomerContracts;
import crm.platform.journal.Journal;
import jakarta.inject.Singleton;

@Singleton
class IndividualCustomerContracts extends CustomerContracts<Person> {

    IndividualCustomerContracts(Journal journal) {
        super(journal);
    }

    @Override
    protected Object contract(Customer.Snapshot<Person> of, CustomerEvent event) {
        var customer = of.record();
        if (event instanceof CustomerEvent.Registered) {
            return registered(customer);
        }
        if (event instanceof CustomerEvent.Updated updated) {
            return new IndividualCustomerUpdated(customer.id(), updated.fields());
        }
        if (event instanceof CustomerEvent.ContactPointAdded added) {
            return new ContactPointAdded(
                    customer.id(), added.contactPointId(), added.kind().name());
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }

    private static IndividualCustomerRegistered registered(CustomerRecord customer) {
        return new IndividualCustomerRegistered(
                customer.id(),
                externalIds(customer),
                customer.profile().language(),
                customer.profile().acquisitionChannel(),
                customer.profile().customerSince(),
                customer.owner().userId(),
                customer.owner().team(),
                customer.owner().department());
    }
}
