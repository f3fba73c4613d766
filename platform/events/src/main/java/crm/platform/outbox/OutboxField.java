package crm.platform.outbox;

import crm.platform.journal.OutboxTable;
import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What unpublished events may be filtered and sorted by. */
@ListParameters(operation = "listUnpublishedEvents")
enum OutboxField implements SqlField {
    SHARD(ListColumn.of(OutboxTable.SHARD)),
    TYPE(ListColumn.of(OutboxTable.TYPE)),
    AGGREGATE_ID(ListColumn.of(OutboxTable.AGGREGATE_ID)),
    RECORDED_AT(ListColumn.sortable(OutboxTable.RECORDED_AT)),
    PARKED(new ListColumn("(" + OutboxTable.PARKED_AT.sql() + " is not null)", FieldType.BOOLEAN, false));

    private final ListColumn listed;

    OutboxField(ListColumn listed) {
        this.listed = listed;
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
