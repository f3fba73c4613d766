package crm.consent.ledger.persistence;

import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

@ListParameters(operation = "listLedgerEntries")
enum LedgerField implements SqlField {
    RECORDED_AT("e.recorded_at", FieldType.INSTANT, true),
    EFFECTIVE_AT("e.effective_at", FieldType.INSTANT, false),
    PERMISSION_ID("e.permission_id", FieldType.UUID, false),
    PERSON_ID("e.person_id", FieldType.UUID, false),
    FAMILY("e.family", FieldType.TEXT, false),
    ACTION("e.action", FieldType.TEXT, false),
    PURPOSE("e.purpose", FieldType.TEXT, false),
    CHANNEL("e.channel", FieldType.TEXT, false),
    ACTOR_ID("e.actor_id", FieldType.TEXT, false),
    SHARD("e.shard", FieldType.LONG, false),
    SEQ("e.seq", FieldType.LONG, false);

    private final ListColumn listed;

    LedgerField(String column, FieldType type, boolean sortable) {
        this.listed = new ListColumn(column, type, sortable);
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
