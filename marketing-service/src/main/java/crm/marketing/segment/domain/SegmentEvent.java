package crm.marketing.segment.domain;

import crm.platform.domain.DomainEvent;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to a segment. */
public sealed interface SegmentEvent extends DomainEvent {

    record Defined(SegmentKind kind, List<Fact> facts, long definitionVersion, Instant at) implements SegmentEvent {}

    record Archived(Instant at) implements SegmentEvent {}
}
