package crm.marketing.segment.domain;

import java.time.Instant;
import java.util.List;

/** Everything that can happen to a segment. */
public sealed interface SegmentEvent {

    Instant at();

    record Defined(SegmentKind kind, List<Fact> facts, long definitionVersion, Instant at) implements SegmentEvent {}

    record Archived(Instant at) implements SegmentEvent {}
}
