package crm.marketing.customer.persistence;

import static crm.platform.data.table.SqlType.NUMERIC;
import static crm.platform.data.table.SqlType.TEXT;

import crm.platform.data.table.Column;
import crm.platform.data.table.Rows;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** What a customer's orders come to, per currency: the database sums it from them. */
final class RevenueTable {

    static final Table<Void> REVENUES = new Table<>("customer_revenue", "r");
    static final Column<Void, UUID> CUSTOMER = REVENUES.generated("customer_id", SqlType.UUID);
    static final Column<Void, String> CURRENCY = REVENUES.generated("currency", TEXT);
    static final Column<Void, BigDecimal> AMOUNT = REVENUES.generated("amount", NUMERIC);

    static final Statement<UUID> SUM =
            new Rows<UUID>().column(CUSTOMER, id -> id).statement("""
            insert into customer_revenue (customer_id, currency, amount)
            select co.customer_id, co.currency, coalesce(sum(co.net) filter (where not co.cancelled), 0)
            from customer_order co where co.customer_id in (select customer_id from {rows} r)
            group by co.customer_id, co.currency order by co.customer_id, co.currency
            on conflict (customer_id, currency) do update set amount = excluded.amount
            """);

    private RevenueTable() {}
}
