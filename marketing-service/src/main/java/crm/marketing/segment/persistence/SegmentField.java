package crm.marketing.segment.persistence;

import crm.platform.list.FieldType;
import crm.platform.list.ListField;
import crm.platform.list.ListParameters;

/** What segments may be filtered and sorted by. */
@ListParameters(operation = "listSegments", updatedSince = true)
enum SegmentField implements ListField {
    KIND("s.kind", FieldType.ENUM, false),
    STATUS("s.status", FieldType.ENUM, false),
    NAME("s.name", FieldType.TEXT, false),
    UPDATED_AT("s.updated_at", FieldType.INSTANT, true);

    private final String column;
    private final FieldType type;
    private final boolean sortable;

    SegmentField(String column, FieldType type, boolean sortable) {
        this.column = column;
        this.type = type;
        this.sortable = sortable;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public FieldType type() {
        return type;
    }

    @Override
    public boolean sortable() {
        return sortable;
    }
}
