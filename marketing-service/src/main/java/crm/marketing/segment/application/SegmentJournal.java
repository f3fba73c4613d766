package crm.marketing.segment.application;

import crm.marketing.segment.domain.Segment;
import io.smallrye.mutiny.Uni;

/** Publishes and audits what happened to a segment, in the running transaction. */
public interface SegmentJournal {

    Uni<Void> record(Segment segment);
}
