package crm.customer.corporate.messaging;

import crm.contracts.customer.CorporateCustomerReassigned;
import crm.contracts.customer.CorporateCustomerRegistered;
import crm.contracts.customer.CorporateCustomerUpdated;
import crm.customer.corporate.domain.Company;
import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerEvent;
import crm.customer.profile.messaging.CustomerContracts;
import crm.platform.journal.OutboundEvent;
import java.util.List;

/** In which words a company's history leaves the house. */
public final class CorporateCustomerContracts {

    private CorporateCustomerContracts() {}

    public static List<OutboundEvent> of(Customer<Company> customer) {
        return CustomerContracts.of(customer, CorporateCustomerContracts::contract);
    }

    static Object contract(Customer.State<Company> of, CustomerEvent event) {
        var id = of.record().id();
        if (event instanceof CustomerEvent.Registered) {
            return registered(of);
        }
        if (event instanceof CustomerEvent.Updated updated) {
            return new CorporateCustomerUpdated(id, updated.fields());
        }
        if (event instanceof CustomerEvent.Reassigned reassigned) {
            var owner = reassigned.owner();
            return new CorporateCustomerReassigned(id, owner.userId(), owner.team(), owner.department());
        }
        if (event instanceof CustomerEvent.ContactPointAdded
                || event instanceof CustomerEvent.ContactPointChanged
                || event instanceof CustomerEvent.ContactPointVerified
                || event instanceof CustomerEvent.ContactPointInvalidated
                || event instanceof CustomerEvent.ContactPointRemoved) {
            return new CorporateCustomerUpdated(id, List.of("contactPoints"));
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }

    private static CorporateCustomerRegistered registered(Customer.State<Company> of) {
        var customer = of.record();
        return new CorporateCustomerRegistered(
                customer.id(),
                CustomerContracts.externalIds(customer),
                customer.profile().language(),
                customer.profile().acquisitionChannel(),
                customer.profile().customerSince(),
                customer.owner().userId(),
                customer.owner().team(),
                customer.owner().department(),
                of.details().merchant());
    }
}
