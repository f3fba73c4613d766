package crm.customer.profile.messaging;

import crm.contracts.customer.ExternalId;
import crm.customer.profile.application.CustomerJournal;
import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerDetails;
import crm.customer.profile.domain.CustomerEvent;
import crm.customer.profile.domain.CustomerRecord;
import crm.platform.journal.Journal;
import crm.platform.journal.OutboundEvent;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** In which words a customer's history leaves the house: names, numbers and addresses never do. */
public abstract class CustomerContracts<D extends CustomerDetails<D>> implements CustomerJournal<D> {

    private final Journal journal;

    protected CustomerContracts(Journal journal) {
        this.journal = journal;
    }

    /** The published record of an event. */
    protected abstract Object contract(Customer.Snapshot<D> of, CustomerEvent event);

    @Override
    public Uni<Void> record(Collection<Customer<D>> customers) {
        return journal.record(customers.stream().flatMap(this::outbound).toList());
    }

    private Stream<OutboundEvent> outbound(Customer<D> customer) {
        var state = customer.snapshot();
        return customer.drainEvents().stream()
                .map(one -> new OutboundEvent(
                        state.record().id(), one.version(), one.event().at(), contract(state, one.event())));
    }

    protected static List<ExternalId> externalIds(CustomerRecord record) {
        return record.externalIds().stream()
                .map(id -> new ExternalId(id.system(), id.id()))
                .toList();
    }
}
