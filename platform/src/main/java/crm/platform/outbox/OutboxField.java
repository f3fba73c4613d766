package crm.platform.outbox;

import crm.platform.list.FieldType;
import crm.platform.list.ListField;
import crm.platform.list.ListParameters;

/** What unpublished events may be filtered and sorted by. */
@ListParameters(operation = "listUnpublishedEvents")
enum OutboxField implements ListField {
    SHARD("o.shard", FieldType.LONG, false),
    TYPE("o.type", FieldType.TEXT, false),
    AGGREGATE_ID("o.aggregate_id", FieldType.UUID, false),
    RECORDED_AT("o.recorded_at", FieldType.INSTANT, true),
    PARKED("(o.parked_at is not null)", FieldType.BOOLEAN, false);

    private final String column;
    private final FieldType type;
    private final boolean sortable;

    OutboxField(String column, FieldType type, boolean sortable) {
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
