package crm.sales.order.persistence;

import static crm.platform.imports.ImportColumn.optional;
import static crm.platform.imports.ImportColumn.optionalOneOf;
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
import crm.sales.order.application.OrderJournal;
import crm.sales.order.domain.Channel;
import crm.sales.order.domain.Order;
import crm.sales.order.persistence.OrderInsert.NewOrder;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Past orders, one line of one product each: confirmed when they were placed. A chunk costs five statements, however many
 * rows it has. The same file again changes nothing; the same external id with another content is refused, because a confirmed
 * order is not rewritten.
 */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class OrderImport extends PastFactsImport<ImportedOrder, OrderImportLookup> {

    private static final String NUMBERS = "select nextval('order_number') as number from generate_series(1, $1::int)";

    private final OrderJournal journal;
    private final SalesConfig config;
    private final Ids ids;
    private final Clock clock;

    OrderImport(ReactiveUnitOfWork unitOfWork, OrderJournal journal, SalesConfig config, Ids ids, Clock clock) {
        super(unitOfWork);
        this.journal = journal;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "orders";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                required("externalId", ColumnType.KEY).describedAs("What the other system calls the order."),
                optional("externalSystem", ColumnType.KEY)
                        .upTo(80)
                        .describedAs("Code of the other system, of order and customer; import when absent."),
                required("customerExternalId", ColumnType.KEY).describedAs("What the other system calls the customer."),
                required("orderedAt", ColumnType.INSTANT_OR_DATE).describedAs("When the order was placed."),
                optional("currency", ColumnType.TEXT).upTo(3).describedAs("ISO 4217; the organisation's when absent."),
                required("sku", ColumnType.TEXT).upTo(64).describedAs("Product of the catalogue."),
                required("quantity", ColumnType.DECIMAL).describedAs("In the product's unit, more than 0."),
                required("amount", ColumnType.MONEY).describedAs("Net amount of the whole line, without tax."),
                optionalOneOf("channel", Channel.values()).describedAs("Where it was placed; OTHER when absent."));
    }

    @Override
    public Set<String> permissions() {
        return Set.of("order:write", "order:confirm");
    }

    @Override
    protected ImportedOrder read(ImportRow row) {
        return ImportedOrder.of(row, config);
    }

    @Override
    protected Uni<List<OrderImportLookup>> find(Sql sql, List<ImportedOrder> rows, Visibility visibility) {
        return OrderImportLookup.find(sql, rows, visibility);
    }

    @Override
    protected List<RowOutcome> check(List<Looked<ImportedOrder, OrderImportLookup>> rows) {
        var now = clock.instant();
        return rows.stream().map(one -> one.row().check(one.found(), now)).toList();
    }

    @Override
    protected Uni<Void> store(Sql sql, ImportRun run, List<Looked<ImportedOrder, OrderImportLookup>> rows) {
        return numbers(sql, run, rows.size()).chain(numbers -> {
            var orders = new ArrayList<Order>();
            var stored = new ArrayList<NewOrder>();
            for (var one : rows) {
                var order = one.row().order(ids.next(), numbers.get(orders.size()), one.found());
                var key = one.row().key();
                orders.add(order);
                stored.add(new NewOrder(order.snapshot(), one.found().owner(), key.system(), key.externalId()));
            }
            return sql.execute(OrderInsert.STATEMENT, OrderInsert.arguments(stored, clock.instant()))
                    .chain(() -> journal.record(orders));
        });
    }

    /** A sequence gives nothing back, so a dry run, which is rolled back, does not draw from it. */
    private static Uni<List<String>> numbers(Sql sql, ImportRun run, int count) {
        var numbers = new ArrayList<String>();
        if (run.dryRun()) {
            for (int i = 1; i <= count; i++) {
                numbers.add("PREVIEW-" + i);
            }
            return Uni.createFrom().item(numbers);
        }
        return sql.execute(NUMBERS, count).map(rows -> {
            rows.forEach(row -> numbers.add(OrderNumber.text(row.getLong("number"))));
            return numbers;
        });
    }
}
