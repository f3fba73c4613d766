package crm.sales.order.persistence;

import static crm.platform.data.table.SqlType.TEXT;

import crm.platform.customer.KnownCustomer;
import crm.platform.customer.KnownCustomers;
import crm.platform.data.Sql;
import crm.platform.imports.past.ImportedKey;
import crm.platform.imports.past.PastFactsLookup;
import crm.sales.order.domain.Article;
import crm.sales.order.domain.Order;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What the database knows about one row of an order file.
 *
 * @param customer null when unknown or not visible; the order belongs to whom the customer belongs to
 * @param article null when there is no such product
 * @param existingId null when the order is new
 * @param existing the order that was imported before
 */
record OrderImportLookup(KnownCustomer customer, Article article, UUID existingId, Order existing) {

    static final PastFactsLookup<ImportedOrder, OrderImportLookup> LOOKUP = new PastFactsLookup<>(
            ImportedKey.rows(ImportedOrder::key).column("sku", TEXT, ImportedOrder::sku),
            "select " + KnownCustomers.SELECT + ", " + ArticleColumns.SELECT
                    + ", o.id as existing_id from {numbered} r "
                    + KnownCustomers.BY_KEY + """
                    left join product p on p.sku = r.sku
                    left join sales_order o on o.external_system = r.system and o.external_id = r.external_id
                    order by r.place
                    """,
            OrderImportLookup::of);

    private static final String EXISTING =
            "select " + OrderTable.SELECT + " from " + OrderTable.FROM + " where o.id = any($1)";

    /** Mostly all orders are new, and nothing is asked. */
    static Uni<List<OrderImportLookup>> withExisting(Sql sql, List<OrderImportLookup> found) {
        var ids = found.stream()
                .map(OrderImportLookup::existingId)
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
        return ids.length == 0
                ? Uni.createFrom().item(found)
                : sql.execute(EXISTING, Tuple.tuple().addArrayOfUUID(ids))
                        .map(OrderTable::readAll)
                        .map(existing ->
                                found.stream().map(one -> one.with(existing)).toList());
    }

    private static OrderImportLookup of(Row row) {
        return new OrderImportLookup(
                KnownCustomers.in(row),
                ArticleColumns.isThere(row) ? ArticleColumns.read(row) : null,
                row.getUUID("existing_id"),
                null);
    }

    private OrderImportLookup with(Map<UUID, Order> orders) {
        return new OrderImportLookup(customer, article, existingId, orders.get(existingId));
    }
}
