package crm.consent.ledger.persistence;

import crm.consent.ledger.application.LedgerEntries;
import crm.platform.list.ListRequest;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PgLedgerEntries implements LedgerEntries {

    private static final ListQuery<Listed> QUERY = new ListQuery<>(
            LedgerEntryTable.SELECTED,
            LedgerEntryTable.ENTRIES.from(),
            LedgerField.class,
            LedgerEntryTable.ID.sql(),
            null,
            null,
            LedgerEntryTable::read);

    private final Lists lists;

    PgLedgerEntries(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Uni<Page<Listed>> page(ListRequest request) {
        return lists.page(QUERY, request);
    }
}
