package crm.marketing.segment.persistence;

import crm.marketing.segment.application.SegmentSummary;
import crm.platform.data.document.DocumentColumns;
import crm.platform.list.ListParameters;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.platform.query.PgList;
import jakarta.inject.Singleton;

/** Segments page by page. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgSegmentList extends PgList<SegmentSummary> {

    static final DocumentColumns<SegmentEntity> SEGMENTS = new DocumentColumns<>(SegmentEntity.class, "s");

    @ListParameters(operation = "listSegments")
    static final ListQuery<SegmentSummary> QUERY = SEGMENTS.list(SEGMENTS.selectWithout("rule"), SegmentEntity::summary)
            .ofOwner("s")
            .searchedIn(SEGMENTS.columns("name"))
            .filtered(SEGMENTS.columns("kind", "status", "name"))
            .sorted(SEGMENTS.columns("updatedAt"));

    PgSegmentList(Lists lists) {
        super(lists, QUERY);
    }
}
