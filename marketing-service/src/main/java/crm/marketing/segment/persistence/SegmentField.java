package crm.marketing.segment.persistence;

import static crm.marketing.segment.persistence.PgSegmentList.SEGMENTS;

import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What segments may be filtered and sorted by. */
@ListParameters(operation = "listSegments", updatedSince = true)
enum SegmentField implements SqlField {
    KIND(ListColumn.of(SEGMENTS.column("kind"))),
    STATUS(ListColumn.of(SEGMENTS.column("status"))),
    NAME(ListColumn.of(SEGMENTS.column("name"))),
    UPDATED_AT(ListColumn.sortable(SEGMENTS.column("updatedAt")));

    private final ListColumn listed;

    SegmentField(ListColumn listed) {
        this.listed = listed;
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
