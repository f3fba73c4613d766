package crm.customer.profile.messaging;

import crm.contracts.OpaqueKey;
import crm.contracts.customer.ExternalId;
import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerDetails;
import crm.customer.profile.domain.CustomerEvent;
import crm.customer.profile.domain.CustomerRecord;
import crm.platform.journal.OutboundEvent;
import java.util.List;
import java.util.function.BiFunction;

/** In which words a customer's history leaves the house: names, numbers and addresses never do. */
public final class CustomerContracts {

    private CustomerContracts() {}

    /** @param contract the published record of an event */
    public static <D extends CustomerDetails<D>> List<OutboundEvent> of(
            Customer<D> customer, BiFunction<Customer.State<D>, CustomerEvent, Object> contract) {
        var state = customer.state();
        return OutboundEvent.drain(customer.id(), customer, event -> contract.apply(state, event));
    }

    /** Those that say nothing by themselves: a phone number may be a key, too, but not one that lies in a topic for ever. */
    public static List<ExternalId> externalIds(CustomerRecord record) {
        return record.externalIds().stream()
                .filter(id -> OpaqueKey.is(id.id()))
                .map(id -> new ExternalId(id.system(), id.id()))
                .toList();
    }
}
