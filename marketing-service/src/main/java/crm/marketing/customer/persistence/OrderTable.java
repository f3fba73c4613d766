package crm.marketing.customer.persistence;

import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.NUMERIC;
import static crm.platform.data.table.SqlType.TEXT;

import crm.marketing.customer.application.CustomerFacts.ConfirmedOrder;
import crm.platform.data.table.Column;
import crm.platform.data.table.Rows;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Orders that were confirmed, of which some were cancelled later. */
final class OrderTable {

    static final Table<ConfirmedOrder> ORDERS = new Table<>("customer_order", "co");
    static final Column<ConfirmedOrder, UUID> ID = ORDERS.key("order_id", SqlType.UUID, ConfirmedOrder::orderId);
    static final Column<ConfirmedOrder, UUID> CUSTOMER =
            ORDERS.fixed("customer_id", SqlType.UUID, ConfirmedOrder::customerId);
    static final Column<ConfirmedOrder, BigDecimal> NET = ORDERS.fixed("net", NUMERIC, ConfirmedOrder::net);
    static final Column<ConfirmedOrder, String> CURRENCY = ORDERS.fixed("currency", TEXT, ConfirmedOrder::currency);
    static final Column<ConfirmedOrder, Instant> CONFIRMED_AT =
            ORDERS.fixed("confirmed_at", INSTANT, ConfirmedOrder::confirmedAt);
    static final Column<ConfirmedOrder, Boolean> CANCELLED = ORDERS.generated("cancelled", BOOLEAN);

    static final Statement<ConfirmedOrder> CONFIRM = ORDERS.insertNew();
    static final Statement<UUID> CANCEL = new Rows<UUID>().column(ID, id -> id).statement("""
            update customer_order co set cancelled = true from {rows} r where co.order_id = r.order_id
            returning co.customer_id
            """);

    static {
        ORDERS.readBy(row ->
                new ConfirmedOrder(ID.in(row), CUSTOMER.in(row), NET.in(row), CURRENCY.in(row), CONFIRMED_AT.in(row)));
    }

    private OrderTable() {}
}
