package crm.customer;

import crm.customer.contactpoint.api.ChangeContactPointRequest;
import crm.customer.corporate.api.ChangeCorporateCustomerRequest;
import crm.customer.individual.api.ChangeIndividualCustomerRequest;
import crm.customer.lead.api.ChangeLeadRequest;
import crm.platform.vocabulary.TermRequests;
import crm.testing.RequestRules;
import java.util.Set;

class CustomerRequestTest extends RequestRules {

    CustomerRequestTest() {
        super("crm.customer");
    }

    @Override
    protected Set<Class<?>> patches() {
        return Set.of(
                ChangeIndividualCustomerRequest.class,
                ChangeCorporateCustomerRequest.class,
                ChangeContactPointRequest.class,
                ChangeLeadRequest.class,
                TermRequests.Change.class);
    }
}
