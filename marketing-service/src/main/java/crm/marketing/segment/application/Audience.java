package crm.marketing.segment.application;

import crm.marketing.segment.domain.Segment;
import io.smallrye.mutiny.Uni;

/** Who the members of a segment are, at this moment. */
@FunctionalInterface
public interface Audience {

    /**
     * @param size members whom one may analyse
     * @param eligible of those, whom the decisions of consent-service, as far as heard of, let us address: MARKETING_COMM, and
     *     PROFILING when the segment looks at individuals
     * @param notAnalysed members who have not permitted it, or were not asked
     */
    record Size(long size, long eligible, long notAnalysed) {}

    Uni<Size> size(Segment segment);
}
