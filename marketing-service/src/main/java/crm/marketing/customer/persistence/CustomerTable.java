package crm.marketing.customer.persistence;

import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.INTEGER;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.code;

import crm.platform.customer.CustomerKind;
import crm.platform.customer.RegisteredCustomer;
import crm.platform.data.table.Column;
import crm.platform.data.table.Rows;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.time.Instant;
import java.util.UUID;

/** Customers with what rules may ask of them; who is only heard of, by an order or a complaint, is not registered. */
public final class CustomerTable {

    static final Table<RegisteredCustomer> CUSTOMERS = new Table<>("customer", "c");
    public static final Column<RegisteredCustomer, UUID> ID =
            CUSTOMERS.key("customer_id", SqlType.UUID, RegisteredCustomer::id);
    public static final Column<RegisteredCustomer, Boolean> REGISTERED =
            CUSTOMERS.column("registered", BOOLEAN, registered -> true);
    public static final Column<RegisteredCustomer, CustomerKind> KIND =
            CUSTOMERS.column("kind", code(CustomerKind.class).orNull(), RegisteredCustomer::kind);
    public static final Column<RegisteredCustomer, Boolean> MERCHANT =
            CUSTOMERS.column("merchant", BOOLEAN, RegisteredCustomer::merchant);
    public static final Column<RegisteredCustomer, String> LANGUAGE =
            CUSTOMERS.column("language", TEXT.orNull(), RegisteredCustomer::language);
    public static final Column<RegisteredCustomer, String> ACQUISITION_CHANNEL =
            CUSTOMERS.column("acquisition_channel", TEXT.orNull(), RegisteredCustomer::acquisitionChannel);
    public static final Column<RegisteredCustomer, Instant> CUSTOMER_SINCE =
            CUSTOMERS.column("customer_since", INSTANT.orNull(), RegisteredCustomer::customerSince);
    public static final Column<RegisteredCustomer, Integer> ORDER_COUNT = CUSTOMERS.generated("order_count", INTEGER);
    public static final Column<RegisteredCustomer, Instant> FIRST_ORDER_AT =
            CUSTOMERS.generated("first_order_at", INSTANT.orNull());
    public static final Column<RegisteredCustomer, Instant> LAST_ORDER_AT =
            CUSTOMERS.generated("last_order_at", INSTANT.orNull());
    public static final Column<RegisteredCustomer, Integer> OPEN_COMPLAINTS =
            CUSTOMERS.generated("open_complaints", INTEGER);

    /** Rows of customers are taken in the order of their ids. */
    static final Statement<RegisteredCustomer> REGISTER = CUSTOMERS.statement("""
            insert into {table} ({names}) select {names} from {rows} r order by {keys}
            on conflict ({keys}) do update set {changes}
            """);

    private static final Rows<UUID> IDS = new Rows<UUID>().column(ID, id -> id);

    /** Heard of by an order or a complaint first; and locked, so that two batches count one after the other. */
    static final Statement<UUID> TOUCH = IDS.statement("""
            insert into customer (customer_id) select distinct customer_id from {rows} r order by customer_id
            on conflict (customer_id) do update set registered = customer.registered
            """);

    static final Statement<UUID> COUNT_ORDERS = IDS.statement("""
            update customer c set order_count = o.orders, first_order_at = o.first_at, last_order_at = o.last_at
            from (select n.customer_id, count(co.order_id) as orders,
                         min(co.confirmed_at) as first_at, max(co.confirmed_at) as last_at
                  from (select distinct customer_id from {rows} r) n
                  left join customer_order co on co.customer_id = n.customer_id and not co.cancelled
                  group by n.customer_id) o
            where c.customer_id = o.customer_id
            """);
    static final Statement<UUID> COUNT_COMPLAINTS = IDS.statement("""
            update customer c set open_complaints = (
              select count(*) from customer_complaint cc where cc.customer_id = c.customer_id and cc.open)
            where c.customer_id in (select customer_id from {rows} r)
            """);

    private CustomerTable() {}
}
