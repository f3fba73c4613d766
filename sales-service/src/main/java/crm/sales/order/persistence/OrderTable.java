package crm.sales.order.persistence;

import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.code;

import crm.platform.data.Found;
import crm.platform.data.table.Column;
import crm.platform.data.table.Placed;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import crm.platform.domain.ExternalKey;
import crm.platform.domain.Owner;
import crm.platform.journal.Journal;
import crm.sales.order.application.OrderSummary;
import crm.sales.order.domain.Channel;
import crm.sales.order.domain.Order;
import crm.sales.order.domain.OrderLine;
import crm.sales.order.domain.OrderStatus;
import crm.sales.pricing.domain.ReasonCode;
import crm.sales.pricing.persistence.LineColumns;
import crm.sales.pricing.persistence.MoneyColumns;
import crm.sales.pricing.persistence.PricingTypes;
import crm.sales.pricing.persistence.TotalsColumns;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** How an order and its lines stand in their tables. */
final class OrderTable {

    /**
     * @param owner null where a stored order is changed
     * @param at when it is written
     */
    record Stored(Order.State order, Owner owner, Instant at) {

        private Order.Head head() {
            return order.head();
        }

        private Order.Placement placement() {
            return order.head().placement();
        }
    }

    static final Table<Stored> ORDERS = new Table<>("sales_order", "o");
    static final Column<Stored, UUID> ID =
            ORDERS.key("id", SqlType.UUID, row -> row.head().id());
    static final Column<Stored, Long> VERSION =
            ORDERS.column("version", SqlType.BIGINT, row -> row.order().version());
    static final Column<Stored, String> NUMBER =
            ORDERS.fixed("number", TEXT, row -> row.head().number());
    static final Column<Stored, UUID> CUSTOMER_ID =
            ORDERS.fixed("customer_id", SqlType.UUID, row -> row.placement().customerId());
    static final Column<Stored, Channel> CHANNEL =
            ORDERS.column("channel", code(Channel.class), row -> row.placement().channel());
    static final Column<Stored, Currency> CURRENCY = ORDERS.fixed(
            "currency", PricingTypes.CURRENCY, row -> row.placement().currency());
    static final Column<Stored, String> CUSTOMER_REFERENCE = ORDERS.column(
            "customer_reference", TEXT.orNull(), row -> row.placement().customerReference());
    static final Column<Stored, OrderStatus> STATUS =
            ORDERS.column("status", code(OrderStatus.class), row -> row.order().status());
    static final TotalsColumns<Stored> TOTALS =
            TotalsColumns.of(ORDERS, row -> row.order().totals());
    static final Column<Stored, Instant> CREATED_AT =
            ORDERS.fixed("created_at", INSTANT, row -> row.order().createdAt());
    static final Column<Stored, Instant> RECORDED_AT = ORDERS.fixed("recorded_at", INSTANT, Stored::at);
    static final Column<Stored, Instant> UPDATED_AT = ORDERS.column("updated_at", INSTANT, Stored::at);
    static final Column<Stored, Instant> CONFIRMED_AT =
            ORDERS.column("confirmed_at", INSTANT.orNull(), row -> row.order().confirmedAt());
    static final Column<Stored, Instant> CANCELLED_AT =
            ORDERS.column("cancelled_at", INSTANT.orNull(), row -> row.order().cancelledAt());
    static final Column<Stored, ReasonCode> CANCEL_REASON = ORDERS.column(
            "cancel_reason", PricingTypes.REASON.orNull(), row -> row.order().cancelReason());
    static final Column<Stored, String> EXTERNAL_SYSTEM = ORDERS.fixed(
            "external_system",
            TEXT.orNull(),
            row -> ExternalKey.systemOf(row.head().external()));
    static final Column<Stored, String> EXTERNAL_ID = ORDERS.fixed(
            "external_id", TEXT.orNull(), row -> ExternalKey.idOf(row.head().external()));

    static final Table<Placed<OrderLine>> LINES = new Table<>("order_line", "l");
    static final Column<Placed<OrderLine>, UUID> ORDER_ID = LINES.key("order_id", SqlType.UUID, Placed::parent);
    static final Column<Placed<OrderLine>, Short> LINE_NO = LINES.key("line_no", SqlType.SMALLINT, Placed::place);
    static final Column<Placed<OrderLine>, String> SKU =
            LINES.fixed("sku", TEXT, line -> line.value().sku());
    static final LineColumns<Placed<OrderLine>> PRICE =
            LineColumns.of(LINES, SqlType.UUID, line -> line.value().price());
    static final MoneyColumns<Placed<OrderLine>> COST = MoneyColumns.of(
            LINES, "cost_amount", "cost_currency", line -> line.value().unitCost());

    /** An order is read as its lines, each with the columns of its order: the line's come first, for some have one name. */
    static final String SELECT = LINES.select() + ", " + ORDERS.select();

    static final String FROM = ORDERS.from() + " join order_line l on l.order_id = o.id";

    private static final Statement<Stored> INSERT_ORDERS;
    private static final Statement<Placed<OrderLine>> INSERT_LINES = LINES.insert();
    private static final String INSERT;
    private static final Statement<Stored> UPDATE_ORDERS;
    private static final Statement<Placed<OrderLine>> UPDATE_COSTS = LINES.statement("""
            update {table} l set cost_amount = r.cost_amount, cost_currency = r.cost_currency
            from {rows} r
            where l.order_id = r.order_id and l.line_no = r.line_no
              and (l.cost_amount, l.cost_currency) is distinct from (r.cost_amount, r.cost_currency)
            """);
    private static final String UPDATE;
    private static final String REWRITE;

    static {
        ORDERS.fixedOwner(Stored::owner);
        LINES.readBy(row -> new Placed<>(ORDER_ID.in(row), LINE_NO.in(row), line(row, PricingTypes.ANY)));
        INSERT_ORDERS = ORDERS.insert();
        INSERT = Journal.statement(INSERT_ORDERS, INSERT_LINES);
        UPDATE_ORDERS = ORDERS.update();
        UPDATE = Journal.statement(UPDATE_ORDERS, UPDATE_COSTS);
        REWRITE = Journal.statement(UPDATE_ORDERS, INSERT_LINES);
    }

    private OrderTable() {}

    /** One statement, whatever the number of orders: one for a request, thousands for a chunk of an import. */
    static Journal.Writes insert(List<Stored> orders) {
        return new Journal.Writes(INSERT, arguments(INSERT_ORDERS, INSERT_LINES, orders));
    }

    static Journal.Writes update(Stored order) {
        return new Journal.Writes(UPDATE, arguments(UPDATE_ORDERS, UPDATE_COSTS, List.of(order)));
    }

    /** Of an order whose lines have been taken off. */
    static Journal.Writes rewrite(Stored order) {
        return new Journal.Writes(REWRITE, arguments(UPDATE_ORDERS, INSERT_LINES, List.of(order)));
    }

    /** @param rows of {@link #SELECT}, in any order, at least one */
    static Order read(List<Row> rows) {
        var row = rows.get(0);
        var head = head(row);
        return Order.restore(new Order.State(
                head,
                VERSION.in(row),
                STATUS.in(row),
                rows.stream()
                        .sorted(Comparator.comparing(LINE_NO::in))
                        .map(line -> line(line, head.currency()))
                        .toList(),
                CREATED_AT.in(row),
                CONFIRMED_AT.in(row),
                CANCELLED_AT.in(row),
                CANCEL_REASON.in(row)));
    }

    /** By id, of the rows of many. */
    static Map<UUID, Order> readAll(RowSet<Row> rows) {
        var all = new HashMap<UUID, Order>();
        Found.groups(rows, ID::in, Function.identity()).forEach((id, own) -> all.put(id, read(own)));
        return all;
    }

    /** Of a row with the order's columns alone. */
    static OrderSummary summary(Row row) {
        var head = head(row);
        return new OrderSummary(
                head,
                VERSION.in(row),
                STATUS.in(row),
                TOTALS.in(row, head.currency()),
                CREATED_AT.in(row),
                CONFIRMED_AT.in(row),
                CANCELLED_AT.in(row));
    }

    private static Order.Head head(Row row) {
        return new Order.Head(
                ID.in(row),
                NUMBER.in(row),
                new Order.Placement(CUSTOMER_ID.in(row), CHANNEL.in(row), CURRENCY.in(row), CUSTOMER_REFERENCE.in(row)),
                ExternalKey.ofNullable(EXTERNAL_SYSTEM.in(row), EXTERNAL_ID.in(row)));
    }

    private static OrderLine line(Row row, Currency currency) {
        return new OrderLine(SKU.in(row), PRICE.in(row, currency), COST.in(row));
    }

    private static Tuple arguments(Statement<Stored> orders, Statement<Placed<OrderLine>> lines, List<Stored> rows) {
        var placed = Placed.of(rows, row -> row.head().id(), row -> row.order().lines());
        return lines.addTo(orders.addTo(Tuple.tuple(), rows), placed);
    }
}
