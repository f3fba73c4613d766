package crm.platform.deadletter;

import crm.platform.list.FieldType;
import crm.platform.list.ListField;
import crm.platform.list.ListParameters;

/** What dead letters may be filtered and sorted by. */
@ListParameters(operation = "listDeadLetters", q = true)
enum DeadLetterField implements ListField {
    CONSUMER("d.consumer", FieldType.TEXT, true),
    TYPE("d.type", FieldType.TEXT, true),
    AGGREGATE_ID("d.aggregate_id", FieldType.UUID, false),
    DEAD_SINCE("d.dead_since", FieldType.INSTANT, true),
    WAITING("(d.redriven_at is null)", FieldType.BOOLEAN, false);

    private final String column;
    private final FieldType type;
    private final boolean sortable;

    DeadLetterField(String column, FieldType type, boolean sortable) {
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
