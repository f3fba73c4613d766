package crm.marketing.segment.messaging;

import crm.contracts.marketing.SegmentArchived;
import crm.contracts.marketing.SegmentDefined;
import crm.marketing.segment.application.SegmentJournal;
import crm.marketing.segment.domain.Fact;
import crm.marketing.segment.domain.Segment;
import crm.marketing.segment.domain.SegmentEvent;
import crm.platform.journal.Journal;
import crm.platform.journal.OutboundEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** In which words a segment's history leaves the house; the values of its rule never do. */
@ApplicationScoped
class SegmentContracts implements SegmentJournal {

    private final Journal journal;

    SegmentContracts(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Uni<Void> record(Segment segment) {
        var id = segment.state().id();
        return journal.record(segment.drainEvents().stream()
                .map(one -> new OutboundEvent(id, one.version(), one.event().at(), contract(id, one.event())))
                .toList());
    }

    static Object contract(UUID id, SegmentEvent event) {
        if (event instanceof SegmentEvent.Defined defined) {
            var facts = defined.facts().stream().map(Fact::code).toList();
            return new SegmentDefined(id, defined.kind().name(), facts, defined.definitionVersion());
        }
        if (event instanceof SegmentEvent.Archived) {
            return new SegmentArchived(id);
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }
}
