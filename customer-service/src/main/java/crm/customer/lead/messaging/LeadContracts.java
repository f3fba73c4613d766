package crm.customer.lead.messaging;

import crm.contracts.customer.CustomerKind;
import crm.contracts.customer.LeadAssigned;
import crm.contracts.customer.LeadConverted;
import crm.contracts.customer.LeadCreated;
import crm.contracts.customer.LeadDisqualified;
import crm.contracts.customer.LeadQualified;
import crm.contracts.customer.LeadRecycled;
import crm.contracts.customer.LeadUpdated;
import crm.contracts.customer.LeadWorkStarted;
import crm.customer.lead.application.LeadJournal;
import crm.customer.lead.domain.Conversion;
import crm.customer.lead.domain.Lead;
import crm.customer.lead.domain.LeadEvent;
import crm.platform.journal.Journal;
import crm.platform.journal.OutboundEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.stream.Stream;

/** In which words a lead's history leaves the house: who it is about and what they need never does. */
@ApplicationScoped
class LeadContracts implements LeadJournal {

    private final Journal journal;

    LeadContracts(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Uni<Void> record(Collection<Lead> leads) {
        return journal.record(leads.stream().flatMap(LeadContracts::outbound).toList());
    }

    private static Stream<OutboundEvent> outbound(Lead lead) {
        var state = lead.snapshot();
        return lead.drainEvents().stream()
                .map(one ->
                        new OutboundEvent(state.id(), one.version(), one.event().at(), contract(state, one.event())));
    }

    static Object contract(Lead.Snapshot of, LeadEvent event) {
        if (event instanceof LeadEvent.Created) {
            return created(of);
        }
        if (event instanceof LeadEvent.Updated updated) {
            return new LeadUpdated(of.id(), updated.fields());
        }
        if (event instanceof LeadEvent.Assigned assigned) {
            return new LeadAssigned(of.id(), assigned.assignee());
        }
        if (event instanceof LeadEvent.WorkStarted) {
            return new LeadWorkStarted(of.id());
        }
        if (event instanceof LeadEvent.Qualified) {
            return new LeadQualified(of.id());
        }
        return end(of, event);
    }

    private static Object end(Lead.Snapshot of, LeadEvent event) {
        if (event instanceof LeadEvent.Disqualified disqualified) {
            return new LeadDisqualified(of.id(), disqualified.reason().code());
        }
        if (event instanceof LeadEvent.Recycled) {
            return new LeadRecycled(of.id());
        }
        if (event instanceof LeadEvent.Converted converted) {
            return converted(of, converted.conversion());
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }

    private static LeadCreated created(Lead.Snapshot of) {
        return new LeadCreated(
                of.id(),
                of.origin().source().name(),
                of.origin().campaignId(),
                of.createdAt(),
                of.owner().userId(),
                of.owner().team(),
                of.owner().department());
    }

    private static LeadConverted converted(Lead.Snapshot of, Conversion conversion) {
        return new LeadConverted(
                of.id(),
                conversion.customerId(),
                CustomerKind.valueOf(conversion.kind().name()),
                of.createdAt(),
                conversion.at());
    }
}
