package crm.consent.ledger.persistence;

import crm.consent.ledger.application.ListedEntry;
import crm.platform.list.ListParameters;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.platform.query.PgList;
import jakarta.inject.Singleton;

/** The ledger page by page. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgLedgerEntries extends PgList<ListedEntry> {

    @ListParameters(operation = "listLedgerEntries")
    static final ListQuery<ListedEntry> QUERY = ListQuery.of(
                    LedgerEntryTable.SELECTED,
                    LedgerEntryTable.ENTRIES.from(),
                    LedgerEntryTable.ID,
                    LedgerEntryTable::read)
            .sorted(LedgerEntryTable.RECORDED_AT)
            .filtered(
                    LedgerEntryTable.EFFECTIVE_AT,
                    LedgerEntryTable.PERMISSION,
                    LedgerEntryTable.PERSON,
                    LedgerEntryTable.FAMILY,
                    LedgerEntryTable.ACTION,
                    LedgerEntryTable.PURPOSE,
                    LedgerEntryTable.CHANNEL,
                    LedgerEntryTable.ACTOR,
                    LedgerEntryTable.SHARD,
                    LedgerEntryTable.SEQ);

    PgLedgerEntries(Lists lists) {
        super(lists, QUERY);
    }
}
