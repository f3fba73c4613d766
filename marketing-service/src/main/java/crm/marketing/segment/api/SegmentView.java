package crm.marketing.segment.api;

import crm.marketing.segment.domain.Segment;
import crm.marketing.segment.domain.SegmentKind;
import crm.marketing.segment.domain.SegmentStatus;
import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param profiled its rule looks at what individuals did: a campaign then needs their PROFILING permission too */
@Schema(name = "Segment")
record SegmentView(
        UUID id,
        long version,
        String name,
        SegmentKind kind,
        @Nullable RuleBody rule,
        boolean profiled,
        long definitionVersion,
        SegmentStatus status,
        Instant createdAt,
        Instant updatedAt)
        implements Identified, Versioned {

    static SegmentView of(Segment segment) {
        var state = segment.state();
        return new SegmentView(
                state.id(),
                state.version(),
                state.name(),
                state.kind(),
                RuleBody.of(state.rule()),
                segment.isProfiling(),
                state.definitionVersion(),
                state.status(),
                state.createdAt(),
                state.updatedAt());
    }
}
