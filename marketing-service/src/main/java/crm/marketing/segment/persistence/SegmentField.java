package crm.marketing.segment.persistence;

import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What segments may be filtered and sorted by. */
@ListParameters(operation = "listSegments", updatedSince = true)
enum SegmentField implements SqlField {
    KIND("s.kind", FieldType.ENUM, false),
    STATUS("s.status", FieldType.ENUM, false),
    NAME("s.name", FieldType.TEXT, false),
    UPDATED_AT("s.updated_at", FieldType.INSTANT, true);

    private final ListColumn listed;

    SegmentField(String column, FieldType type, boolean sortable) {
        this.listed = new ListColumn(column, type, sortable);
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
