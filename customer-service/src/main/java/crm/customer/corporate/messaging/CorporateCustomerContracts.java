package crm.customer.corporate.messaging;

import crm.contracts.customer.CorporateCustomerRegistered;
import crm.contracts.customer.CorporateCustomerUpdated;
import crm.customer.corporate.domain.Company;
import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerEvent;
import crm.customer.profile.messaging.CustomerContracts;
import crm.platform.journal.Journal;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class CorporateCustomerContracts extends CustomerContracts<Company> {

    CorporateCustomerContracts(Journal journal) {
        super(journal);
    }

    @Override
    protected Object contract(Customer.Snapshot<Company> of, CustomerEvent event) {
        var id = of.record().id();
        if (event instanceof CustomerEvent.Registered) {
            return registered(of);
        }
        if (event instanceof CustomerEvent.Updated updated) {
            return new CorporateCustomerUpdated(id, updated.fields());
        }
        if (event instanceof CustomerEvent.ContactPointAdded) {
            return new CorporateCustomerUpdated(id, List.of("contactPoints"));
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }

    private static CorporateCustomerRegistered registered(Customer.Snapshot<Company> of) {
        var customer = of.record();
        return new CorporateCustomerRegistered(
                customer.id(),
                externalIds(customer),
                customer.profile().language(),
                customer.profile().acquisitionChannel(),
                customer.profile().customerSince(),
                customer.owner().userId(),
                customer.owner().team(),
                customer.owner().department(),
                of.details().merchant());
    }
}
