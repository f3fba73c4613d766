package crm.marketing.segment.messaging;

import crm.contracts.marketing.SegmentArchived;
import crm.contracts.marketing.SegmentDefined;
import crm.marketing.segment.domain.Fact;
import crm.marketing.segment.domain.Segment;
import crm.marketing.segment.domain.SegmentEvent;
import crm.platform.journal.OutboundEvent;
import java.util.List;
import java.util.UUID;

/** In which words a segment's history leaves the house; the values of its rule never do. */
public final class SegmentContracts {

    private SegmentContracts() {}

    public static List<OutboundEvent> of(Segment segment) {
        return OutboundEvent.drain(segment.id(), segment, event -> contract(segment.id(), event));
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
