package crm.customer.individual.messaging;

import crm.contracts.customer.ContactPointAdded;
import crm.contracts.customer.ExternalId;
import crm.contracts.customer.IndividualCustomerRegistered;
import crm.contracts.customer.IndividualCustomerUpdated;
import crm.customer.individual.application.IndividualCustomerJournal;
import crm.customer.individual.domain.IndividualCustomer;
import crm.customer.individual.domain.IndividualCustomerEvent;
import crm.platform.outbox.Journal;
import crm.platform.outbox.OutboundEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** In which words a person's history leaves the house: names, numbers and addresses never do. */
@ApplicationScoped
class IndividualCustomerContracts implements IndividualCustomerJournal {

    private final Journal journal;

    IndividualCustomerContracts(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Uni<Void> record(List<IndividualCustomer> customers) {
        return journal.record(customers.stream()
                .flatMap(IndividualCustomerContracts::outbound)
                .toList());
    }

    private static Stream<OutboundEvent> outbound(IndividualCustomer customer) {
        var state = customer.snapshot();
        return customer.drainEvents().stream()
                .map(one -> new OutboundEvent(
                        state.record().id(), one.version(), one.event().at(), contract(state, one.event())));
    }

    static Object contract(IndividualCustomer.Snapshot of, IndividualCustomerEvent event) {
        if (event instanceof IndividualCustomerEvent.Registered) {
            return registered(of);
        }
        if (event instanceof IndividualCustomerEvent.Updated updated) {
            return new IndividualCustomerUpdated(of.record().id(), updated.fields());
        }
        if (event instanceof IndividualCustomerEvent.ContactPointAdded added) {
            return new ContactPointAdded(
                    of.record().id(), added.contactPointId(), added.kind().name());
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }

    private static IndividualCustomerRegistered registered(IndividualCustomer.Snapshot of) {
        var record = of.record();
        return new IndividualCustomerRegistered(
                record.id(),
                record.externalIds().stream()
                        .map(id -> new ExternalId(id.system(), id.id()))
                        .toList(),
                record.profile().language(),
                record.profile().acquisitionChannel(),
                record.profile().customerSince(),
                record.owner().userId(),
                record.owner().team(),
                record.owner().department());
    }
}
