package crm.platform.deadletter;

import crm.platform.inbox.DeadLetterTable;
import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What dead letters may be filtered and sorted by. */
@ListParameters(operation = "listDeadLetters", q = true)
enum DeadLetterField implements SqlField {
    CONSUMER(ListColumn.sortable(DeadLetterTable.CONSUMER)),
    TYPE(ListColumn.sortable(DeadLetterTable.TYPE)),
    AGGREGATE_ID(ListColumn.of(DeadLetterTable.AGGREGATE_ID)),
    DEAD_SINCE(ListColumn.sortable(DeadLetterTable.DEAD_SINCE)),
    WAITING(new ListColumn("(" + DeadLetterTable.REDRIVEN_AT.sql() + " is null)", FieldType.BOOLEAN, false));

    private final ListColumn listed;

    DeadLetterField(ListColumn listed) {
        this.listed = listed;
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
