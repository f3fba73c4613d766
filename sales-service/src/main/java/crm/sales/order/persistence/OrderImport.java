package crm.sales.order.persistence;

import static crm.platform.imports.ImportColumn.optional;
import static crm.platform.imports.ImportColumn.optionalOneOf;
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
import crm.sales.order.application.OrderJournal;
import crm.sales.order.domain.Channel;
import crm.sales.order.domain.Order;
import crm.sales.order.persistence.OrderInsert.NewOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Past orders, one line of one product each: confirmed when they were placed. A chunk costs five statements, however many
 * rows it has. The same file again changes nothing; the same external id with another content is refused, because a confirmed
 * order is not rewritten.
 */
@ApplicationScoped
class OrderImport implements ImportKind {

    /** Two imports of the same orders at once: the second waits and then finds them unchanged. */
    private static final String QUEUE_UP = "select pg_advisory_xact_lock(hashtextextended('sales.order-import', 0))";

    private static final String NUMBERS = "select nextval('order_number') as number from generate_series(1, $1::int)";

    private final ReactiveUnitOfWork unitOfWork;
    private final OrderJournal journal;
    private final SalesConfig config;
    private final Ids ids;
    private final Clock clock;

    OrderImport(ReactiveUnitOfWork unitOfWork, OrderJournal journal, SalesConfig config, Ids ids, Clock clock) {
        this.unitOfWork = unitOfWork;
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
    public String keyColumn() {
        return "externalId";
    }

    @Override
    public List<String> keyColumns() {
        return List.of("externalSystem", "externalId");
    }

    @Override
    public Set<String> permissions() {
        return Set.of("order:write", "order:confirm");
    }

    @Override
    public Uni<List<RowOutcome>> apply(ImportRun run, List<ImportRow> rows) {
        var wanted = rows.stream().map(row -> ImportedOrder.of(row, config)).toList();
        return unitOfWork.sql(sql -> sql.execute(QUEUE_UP)
                .chain(() -> OrderImportLookup.find(sql, wanted, run.visibility()))
                .chain(found -> store(sql, run, wanted, found)));
    }

    private Uni<List<RowOutcome>> store(
            Sql sql, ImportRun run, List<ImportedOrder> wanted, List<OrderImportLookup> found) {
        var outcomes = new ArrayList<RowOutcome>();
        var fresh = new ArrayList<Integer>();
        for (int place = 0; place < wanted.size(); place++) {
            var outcome = wanted.get(place).check(found.get(place), clock.instant());
            outcomes.add(outcome);
            if (outcome.status() == RowOutcome.Status.CREATED) {
                fresh.add(place);
            }
        }
        if (fresh.isEmpty()) {
            return Uni.createFrom().item(outcomes);
        }
        return numbers(sql, run, fresh.size())
                .map(numbers -> orders(wanted, found, fresh, numbers))
                .chain(orders -> insert(sql, wanted, found, fresh, orders))
                .replaceWith(outcomes);
    }

    private List<Order> orders(
            List<ImportedOrder> wanted, List<OrderImportLookup> found, List<Integer> fresh, List<String> numbers) {
        var orders = new ArrayList<Order>();
        for (int i = 0; i < fresh.size(); i++) {
            var place = fresh.get(i);
            orders.add(wanted.get(place).order(ids.next(), numbers.get(i), found.get(place)));
        }
        return orders;
    }

    private Uni<Void> insert(
            Sql sql,
            List<ImportedOrder> wanted,
            List<OrderImportLookup> found,
            List<Integer> fresh,
            List<Order> orders) {
        var rows = new ArrayList<NewOrder>();
        for (int i = 0; i < fresh.size(); i++) {
            var row = wanted.get(fresh.get(i));
            var owner = found.get(fresh.get(i)).owner();
            rows.add(new NewOrder(orders.get(i).snapshot(), owner, row.system(), row.externalId()));
        }
        return sql.execute(OrderInsert.STATEMENT, OrderInsert.arguments(rows, clock.instant()))
                .chain(() -> journal.record(orders));
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
