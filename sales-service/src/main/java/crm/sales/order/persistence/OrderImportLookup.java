package crm.sales.order.persistence;

import crm.platform.data.Sql;
import crm.platform.security.Owner;
import crm.platform.security.Visibility;
import crm.sales.imports.persistence.ImportLookup;
import crm.sales.order.domain.Article;
import crm.sales.order.domain.Channel;
import crm.sales.persistence.Columns;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.Quantity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the database knows about one row of an order file.
 *
 * @param customerId null when the customer is unknown or may not be seen
 * @param owner the customer's: the order belongs to whom the customer belongs to
 * @param article null when there is no such product
 * @param existing null when the order is new
 */
record OrderImportLookup(UUID customerId, Owner owner, Article article, Existing existing) {

    /** The facts of an order that was imported before. */
    record Existing(
            UUID customerId, UUID productId, Instant orderedAt, Channel channel, Quantity quantity, Money amount) {}

    private static final String SELECT = """
            select c.customer_id, c.owner_user_id, c.owner_team, c.owner_department,
                   p.id as product_id, p.sku, p.status as product_status, p.tax_rate, p.cost_amount, p.cost_currency,
                   o.customer_id as old_customer, o.created_at, o.channel, o.currency, l.product_id as old_product,
                   l.quantity, l.net
            from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[])
              as r(place, system, external_id, customer_key, sku)
            left join customer_ref k on k.system = r.system and k.external_id = r.customer_key
            left join known_customer c on c.customer_id = k.customer_id and %s
            left join product p on p.sku = r.sku
            left join sales_order o on o.external_system = r.system and o.external_id = r.external_id
            left join order_line l on l.order_id = o.id and l.line_no = 1
            order by r.place
            """;

    private static final ImportLookup<ImportedOrder, OrderImportLookup> QUESTION =
            new ImportLookup<>(SELECT, ImportedOrder::key, ImportedOrder::sku, OrderImportLookup::of);

    static Uni<List<OrderImportLookup>> find(Sql sql, List<ImportedOrder> rows, Visibility visibility) {
        return QUESTION.ask(sql, rows, visibility);
    }

    private static OrderImportLookup of(Row row) {
        var article = row.getUUID("product_id") == null ? null : OrderRows.article(row);
        var existing = row.getUUID("old_customer") == null ? null : existing(row);
        return new OrderImportLookup(row.getUUID("customer_id"), ImportLookup.owner(row), article, existing);
    }

    private static Existing existing(Row row) {
        return new Existing(
                row.getUUID("old_customer"),
                row.getUUID("old_product"),
                Columns.instant(row, "created_at"),
                Channel.valueOf(row.getString("channel")),
                new Quantity(row.getBigDecimal("quantity")),
                Columns.money(row, "net", "currency"));
    }
}
