package crm.sales.invoice.persistence;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.identity.Ids;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportRow;
import crm.platform.imports.ImportRun;
import crm.platform.imports.RowOutcome;
import crm.platform.imports.past.Looked;
import crm.platform.imports.past.PastFactsImport;
import crm.platform.journal.Journal;
import crm.platform.journal.OutboundEvent;
import crm.platform.security.Visibility;
import crm.sales.SalesConfig;
import crm.sales.invoice.application.ImportedInvoice;
import crm.sales.invoice.application.ImportedInvoice.Found;
import crm.sales.invoice.domain.InvoiceNumber;
import crm.sales.invoice.messaging.InvoiceContracts;
import crm.sales.invoice.persistence.InvoiceTable.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Past invoices: issued, and paid where the file says so. They get numbers of the series of imports. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class InvoiceImport extends PastFactsImport<ImportedInvoice, Found> {

    private final Journal journal;
    private final SalesConfig config;
    private final Ids ids;
    private final Clock clock;

    InvoiceImport(ReactiveUnitOfWork unitOfWork, Journal journal, SalesConfig config, Ids ids, Clock clock) {
        super("sales", unitOfWork, InvoiceImportLookup.LOOKUP);
        this.journal = journal;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "invoices";
    }

    @Override
    public List<ImportColumn> columns() {
        return ImportedInvoice.COLUMNS;
    }

    @Override
    public Set<String> permissions() {
        return Set.of("invoice:issue", "invoice:pay");
    }

    @Override
    protected ImportedInvoice read(ImportRow row) {
        return ImportedInvoice.of(row, config);
    }

    @Override
    protected Uni<List<Found>> find(Sql sql, List<ImportedInvoice> rows, Visibility visibility) {
        return InvoiceImportLookup.HOLD_ORDERS
                .on(sql, rows)
                .chain(() -> super.find(sql, rows, visibility))
                .chain(found -> InvoiceImportLookup.withExisting(sql, found));
    }

    /** Two rows may name the same order: the first one invoices it. */
    @Override
    protected List<RowOutcome> check(List<Looked<ImportedInvoice, Found>> rows) {
        var now = clock.instant();
        var invoiced = new HashSet<UUID>();
        var outcomes = new ArrayList<RowOutcome>();
        for (var one : rows) {
            var order = one.found().order();
            var outcome = one.row().check(one.found(), order != null && invoiced.contains(order.id()), now);
            if (order != null && outcome.status() == RowOutcome.Status.CREATED) {
                invoiced.add(order.id());
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }

    @Override
    protected Uni<Void> store(Sql sql, ImportRun run, List<Looked<ImportedInvoice, Found>> rows) {
        return PgInvoiceSeries.draw(sql, InvoiceNumber.importedSeries(), rows.size())
                .chain(last -> store(rows, last - rows.size()));
    }

    /** @param before the last number of the series before these */
    private Uni<Void> store(List<Looked<ImportedInvoice, Found>> rows, long before) {
        var now = clock.instant();
        var stored = new ArrayList<Stored>();
        var events = new ArrayList<OutboundEvent>();
        for (var one : rows) {
            var number = new InvoiceNumber(InvoiceNumber.importedSeries(), before + stored.size() + 1);
            var invoice = one.row().invoice(ids.next(), one.found()).invoice(ids.next(), number);
            stored.add(new Stored(invoice.state(), one.found().customer().owner(), now));
            events.addAll(InvoiceContracts.of(invoice));
        }
        return journal.record(InvoiceTable.store(stored), events);
    }
}
