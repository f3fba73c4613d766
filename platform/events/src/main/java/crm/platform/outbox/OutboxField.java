package crm.platform.outbox;

import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What unpublished events may be filtered and sorted by. */
@ListParameters(operation = "listUnpublishedEvents")
enum OutboxField implements SqlField {
    SHARD("o.shard", FieldType.LONG, false),
    TYPE("o.type", FieldType.TEXT, false),
    AGGREGATE_ID("o.aggregate_id", FieldType.UUID, false),
    RECORDED_AT("o.recorded_at", FieldType.INSTANT, true),
    PARKED("(o.parked_at is not null)", FieldType.BOOLEAN, false);

    private final ListColumn listed;

    OutboxField(String column, FieldType type, boolean sortable) {
        this.listed = new ListColumn(column, type, sortable);
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
