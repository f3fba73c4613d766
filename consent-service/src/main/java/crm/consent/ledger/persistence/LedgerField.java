package crm.consent.ledger.persistence;

import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

@ListParameters(operation = "listLedgerEntries")
enum LedgerField implements SqlField {
    RECORDED_AT(ListColumn.sortable(LedgerEntryTable.RECORDED_AT)),
    EFFECTIVE_AT(ListColumn.of(LedgerEntryTable.EFFECTIVE_AT)),
    PERMISSION_ID(ListColumn.of(LedgerEntryTable.PERMISSION)),
    PERSON_ID(ListColumn.of(LedgerEntryTable.PERSON)),
    FAMILY(ListColumn.of(LedgerEntryTable.FAMILY)),
    ACTION(ListColumn.of(LedgerEntryTable.ACTION)),
    PURPOSE(ListColumn.of(LedgerEntryTable.PURPOSE)),
    CHANNEL(ListColumn.of(LedgerEntryTable.CHANNEL)),
    ACTOR_ID(ListColumn.of(LedgerEntryTable.ACTOR)),
    SHARD(ListColumn.of(LedgerEntryTable.SHARD)),
    SEQ(ListColumn.of(LedgerEntryTable.SEQ));

    private final ListColumn listed;

    LedgerField(ListColumn listed) {
        this.listed = listed;
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
