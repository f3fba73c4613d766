package crm.consent.ledger.persistence;

import crm.consent.ledger.application.LedgerEntries;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

@ApplicationScoped
class PgLedgerEntries implements LedgerEntries {

    private static final ListQuery<Listed> QUERY = new ListQuery<>(
            EntryRows.COLUMNS, "ledger_entry e", LedgerField.class, "e.id", null, null, PgLedgerEntries::listed);

    private final Lists lists;

    PgLedgerEntries(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Uni<Page<Listed>> page(UriInfo uri) {
        return lists.page(QUERY, uri);
    }

    private static Listed listed(Row row) {
        return new Listed(
                EntryRows.header(row),
                row.getLong("seq"),
                row.getLong("key_version"),
                row.getString("prev_hash"),
                row.getString("entry_hash"));
    }
}
