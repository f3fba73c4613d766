package crm.platform.deadletter;

import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What dead letters may be filtered and sorted by. */
@ListParameters(operation = "listDeadLetters", q = true)
enum DeadLetterField implements SqlField {
    CONSUMER("d.consumer", FieldType.TEXT, true),
    TYPE("d.type", FieldType.TEXT, true),
    AGGREGATE_ID("d.aggregate_id", FieldType.UUID, false),
    DEAD_SINCE("d.dead_since", FieldType.INSTANT, true),
    WAITING("(d.redriven_at is null)", FieldType.BOOLEAN, false);

    private final ListColumn listed;

    DeadLetterField(String column, FieldType type, boolean sortable) {
        this.listed = new ListColumn(column, type, sortable);
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
