package crm.marketing.segment.application;

import crm.marketing.segment.domain.Segment;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Who the members of a segment are, at this moment. */
public interface Audience {

    /**
     * @param size members
     * @param eligible of those, whom the decisions of consent-service, as far as heard of, let us address: MARKETING_COMM, and
     *     PROFILING when the segment looks at individuals
     */
    record Size(long size, long eligible) {}

    Uni<Size> size(Segment segment);

    /** Plans a dispatch for each eligible member, once, in one statement; answers how many. */
    Uni<Long> plan(Segment segment, UUID campaignId, int limit);
}
