package crm.customer.corporate.messaging;

import crm.contracts.customer.CorporateCustomerRegistered;
import crm.contracts.customer.CorporateCustomerUpdated;
import crm.contracts.customer.ExternalId;
import crm.customer.corporate.application.CorporateCustomerJournal;
import crm.customer.corporate.domain.CorporateCustomer;
import crm.customer.corporate.domain.CorporateCustomerEvent;
import crm.platform.outbox.Journal;
import crm.platform.outbox.OutboundEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** In which words a company's history leaves the house: names, numbers and addresses never do. */
@ApplicationScoped
class CorporateCustomerContracts implements CorporateCustomerJournal {

    private final Journal journal;

    CorporateCustomerContracts(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Uni<Void> record(List<CorporateCustomer> customers) {
        return journal.record(
                customers.stream().flatMap(CorporateCustomerContracts::outbound).toList());
    }

    private static Stream<OutboundEvent> outbound(CorporateCustomer customer) {
        var state = customer.snapshot();
        return customer.drainEvents().stream()
                .map(one -> new OutboundEvent(
                        state.record().id(), one.version(), one.event().at(), contract(state, one.event())));
    }

    static Object contract(CorporateCustomer.Snapshot of, CorporateCustomerEvent event) {
        if (event instanceof CorporateCustomerEvent.Registered) {
            return registered(of);
        }
        if (event instanceof CorporateCustomerEvent.Updated updated) {
            return new CorporateCustomerUpdated(of.record().id(), updated.fields());
        }
        if (event instanceof CorporateCustomerEvent.ContactPointAdded) {
            return new CorporateCustomerUpdated(of.record().id(), List.of("contactPoints"));
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }

    private static CorporateCustomerRegistered registered(CorporateCustomer.Snapshot of) {
        var record = of.record();
        return new CorporateCustomerRegistered(
                record.id(),
                record.externalIds().stream()
                        .map(id -> new ExternalId(id.system(), id.id()))
                        .toList(),
                record.profile().language(),
                record.profile().acquisitionChannel(),
                record.profile().customerSince(),
                record.owner().userId(),
                record.owner().team(),
                record.owner().department(),
                of.company().merchant());
    }
}
