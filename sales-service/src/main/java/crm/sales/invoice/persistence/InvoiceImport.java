package crm.sales.invoice.persistence;

import static crm.platform.imports.ImportColumn.optional;
import static crm.platform.imports.ImportColumn.required;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.identity.Ids;
import crm.platform.imports.ColumnType;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportRow;
import crm.platform.imports.ImportRun;
import crm.platform.imports.RowOutcome;
import crm.platform.security.Visibility;
import crm.sales.SalesConfig;
import crm.sales.imports.persistence.Looked;
import crm.sales.imports.persistence.PastFactsImport;
import crm.sales.invoice.application.InvoiceJournal;
import crm.sales.invoice.domain.Invoice;
import crm.sales.invoice.domain.InvoiceNumber;
import crm.sales.invoice.persistence.InvoiceInsert.NewInvoice;
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
class InvoiceImport extends PastFactsImport<ImportedInvoice, InvoiceImportLookup> {

    private final InvoiceJournal journal;
    private final SalesConfig config;
    private final Ids ids;
    private final Clock clock;

    InvoiceImport(ReactiveUnitOfWork unitOfWork, InvoiceJournal journal, SalesConfig config, Ids ids, Clock clock) {
        super(unitOfWork);
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
        return List.of(
                required("externalId", ColumnType.KEY).describedAs("What the other system calls the invoice."),
                optional("externalSystem", ColumnType.KEY)
                        .upTo(80)
                        .describedAs("Code of the other system, of invoice, customer and order; import when absent."),
                required("customerExternalId", ColumnType.KEY).describedAs("What the other system calls the customer."),
                optional("orderExternalId", ColumnType.KEY).describedAs("An order that was imported before."),
                required("issuedAt", ColumnType.INSTANT_OR_DATE).describedAs("When it was issued."),
                required("dueDate", ColumnType.DATE).describedAs("When it is or was due."),
                optional("currency", ColumnType.TEXT).upTo(3).describedAs("ISO 4217; the organisation's when absent."),
                required("net", ColumnType.MONEY).describedAs("Without tax."),
                required("taxRate", ColumnType.DECIMAL).describedAs("Percent."),
                optional("paidAt", ColumnType.INSTANT_OR_DATE).describedAs("When it was paid in full."));
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
    protected Uni<List<InvoiceImportLookup>> find(Sql sql, List<ImportedInvoice> rows, Visibility visibility) {
        return InvoiceImportLookup.find(sql, rows, visibility);
    }

    /** Two rows may name the same order: the first one invoices it. */
    @Override
    protected List<RowOutcome> check(List<Looked<ImportedInvoice, InvoiceImportLookup>> rows) {
        var now = clock.instant();
        var invoiced = new HashSet<UUID>();
        var outcomes = new ArrayList<RowOutcome>();
        for (var one : rows) {
            var outcome = one.row().check(one.found(), now);
            var order = one.found().order();
            var isNew = outcome.status() == RowOutcome.Status.CREATED;
            var twice = isNew && order != null && !invoiced.add(order.id());
            outcomes.add(twice ? one.row().orderTwice() : outcome);
        }
        return outcomes;
    }

    @Override
    protected Uni<Void> store(Sql sql, ImportRun run, List<Looked<ImportedInvoice, InvoiceImportLookup>> rows) {
        var count = rows.size();
        return sql.execute(SqlInvoiceSeries.DRAW, InvoiceNumber.importedSeries(), (long) count)
                .map(drawn -> drawn.iterator().next().getLong(0) - count)
                .chain(before -> insert(sql, rows, before));
    }

    /** @param before the last number of the series before these */
    private Uni<Void> insert(Sql sql, List<Looked<ImportedInvoice, InvoiceImportLookup>> rows, long before) {
        var invoices = new ArrayList<Invoice>();
        var stored = new ArrayList<NewInvoice>();
        for (var one : rows) {
            var number = new InvoiceNumber(InvoiceNumber.importedSeries(), before + invoices.size() + 1);
            var invoice = one.row().invoice(ids.next(), ids.next(), number, one.found());
            var key = one.row().key();
            invoices.add(invoice);
            stored.add(new NewInvoice(invoice.snapshot(), one.found().owner(), key.system(), key.externalId()));
        }
        return sql.execute(InvoiceInsert.STATEMENT, InvoiceInsert.arguments(stored, clock.instant()))
                .chain(() -> journal.record(invoices));
    }
}
