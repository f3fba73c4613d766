package crm.sales.invoice.persistence;

import static crm.platform.imports.ImportColumn.optional;
import static crm.platform.imports.ImportColumn.required;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.identity.Ids;
import crm.platform.imports.ColumnType;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportKind;
import crm.platform.imports.ImportRow;
import crm.platform.imports.ImportRun;
import crm.platform.imports.RowOutcome;
import crm.sales.SalesConfig;
import crm.sales.invoice.application.InvoiceJournal;
import crm.sales.invoice.domain.Invoice;
import crm.sales.invoice.domain.InvoiceNumber;
import crm.sales.invoice.persistence.InvoiceInsert.NewInvoice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Past invoices: issued, and paid where the file says so. They get numbers of the series of imports. */
@ApplicationScoped
class InvoiceImport implements ImportKind {

    /** Two imports of the same invoices at once: the second waits and then finds them unchanged. */
    private static final String QUEUE_UP = "select pg_advisory_xact_lock(hashtextextended('sales.invoice-import', 0))";

    private final ReactiveUnitOfWork unitOfWork;
    private final InvoiceJournal journal;
    private final SalesConfig config;
    private final Ids ids;
    private final Clock clock;

    InvoiceImport(ReactiveUnitOfWork unitOfWork, InvoiceJournal journal, SalesConfig config, Ids ids, Clock clock) {
        this.unitOfWork = unitOfWork;
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
    public String keyColumn() {
        return "externalId";
    }

    @Override
    public List<String> keyColumns() {
        return List.of("externalSystem", "externalId");
    }

    @Override
    public Set<String> permissions() {
        return Set.of("invoice:issue", "invoice:pay");
    }

    @Override
    public Uni<List<RowOutcome>> apply(ImportRun run, List<ImportRow> rows) {
        var wanted = rows.stream().map(row -> ImportedInvoice.of(row, config)).toList();
        return unitOfWork.sql(sql -> sql.execute(QUEUE_UP)
                .chain(() -> InvoiceImportLookup.find(sql, wanted, run.visibility()))
                .chain(found -> store(sql, wanted, found)));
    }

    private Uni<List<RowOutcome>> store(Sql sql, List<ImportedInvoice> wanted, List<InvoiceImportLookup> found) {
        var outcomes = outcomes(wanted, found);
        var fresh = new ArrayList<Integer>();
        for (int place = 0; place < outcomes.size(); place++) {
            if (outcomes.get(place).status() == RowOutcome.Status.CREATED) {
                fresh.add(place);
            }
        }
        if (fresh.isEmpty()) {
            return Uni.createFrom().item(outcomes);
        }
        return sql.execute(SqlInvoiceSeries.DRAW, InvoiceNumber.importedSeries(), (long) fresh.size())
                .map(rows -> rows.iterator().next().getLong(0) - fresh.size())
                .chain(before -> insert(sql, wanted, found, fresh, before))
                .replaceWith(outcomes);
    }

    /** Two rows may name the same order: the first one invoices it. */
    private List<RowOutcome> outcomes(List<ImportedInvoice> wanted, List<InvoiceImportLookup> found) {
        var outcomes = new ArrayList<RowOutcome>();
        var invoiced = new HashSet<UUID>();
        for (int place = 0; place < wanted.size(); place++) {
            var outcome = wanted.get(place).check(found.get(place), clock.instant());
            var order = found.get(place).order();
            var isNew = outcome.status() == RowOutcome.Status.CREATED;
            var twice = isNew && order != null && !invoiced.add(order.id());
            outcomes.add(twice ? wanted.get(place).orderTwice() : outcome);
        }
        return outcomes;
    }

    private Uni<Void> insert(
            Sql sql, List<ImportedInvoice> wanted, List<InvoiceImportLookup> found, List<Integer> fresh, long before) {
        var invoices = new ArrayList<Invoice>();
        var rows = new ArrayList<NewInvoice>();
        for (var place : fresh) {
            var row = wanted.get(place);
            var number = new InvoiceNumber(InvoiceNumber.importedSeries(), before + invoices.size() + 1);
            var invoice = row.invoice(ids.next(), ids.next(), number, found.get(place));
            invoices.add(invoice);
            rows.add(new NewInvoice(invoice.snapshot(), found.get(place).owner(), row.system(), row.externalId()));
        }
        return sql.execute(InvoiceInsert.STATEMENT, InvoiceInsert.arguments(rows, clock.instant()))
                .chain(() -> journal.record(invoices));
    }
}
