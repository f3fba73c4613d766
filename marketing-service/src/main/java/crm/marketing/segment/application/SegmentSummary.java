package crm.marketing.segment.application;

import crm.marketing.segment.domain.SegmentKind;
import crm.marketing.segment.domain.SegmentStatus;
import java.time.Instant;
import java.util.UUID;

/** A segment as a list shows it: without its rule. */
public record SegmentSummary(
        UUID id,
        long version,
        String name,
        SegmentKind kind,
        boolean profiled,
        long definitionVersion,
        SegmentStatus status,
        Instant createdAt,
        Instant updatedAt) {}
