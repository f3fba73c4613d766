package crm.sales.order.persistence;

import static crm.platform.data.table.SqlType.TEXT;

import crm.platform.customer.KnownCustomers;
import crm.platform.data.Sql;
import crm.platform.imports.past.ImportedKey;
import crm.platform.imports.past.PastFactsLookup;
import crm.sales.order.application.ImportedOrder;
import crm.sales.order.application.ImportedOrder.Found;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What the database knows about the rows of an order file. */
final class OrderImportLookup {

    static final PastFactsLookup<ImportedOrder, Found> LOOKUP = new PastFactsLookup<>(
            ImportedKey.rows(ImportedOrder::key).column("sku", TEXT, ImportedOrder::sku),
            "select " + KnownCustomers.SELECT + ", " + ArticleColumns.SELECT
                    + ", o.id as existing_id from {numbered} r "
                    + KnownCustomers.BY_KEY + """
                    left join product p on p.sku = r.sku
                    left join lateral (
                      select s.id from sales_order s where s.external_id = r.external_id and s.external_system = r.system
                      order by s.status = 'CANCELLED', s.recorded_at desc, s.id desc limit 1) o on true
                    order by r.place
                    """,
            OrderImportLookup::of);

    private static final String EXISTING =
            "select " + OrderTable.SELECT + " from " + OrderTable.FROM + " where o.id = any($1)";

    private OrderImportLookup() {}

    /** Mostly all are new, and nothing is asked. */
    static Uni<List<Found>> withExisting(Sql sql, List<Found> found) {
        var ids = found.stream().map(Found::existingId).filter(Objects::nonNull).toArray(UUID[]::new);
        return ids.length == 0
                ? Uni.createFrom().item(found)
                : sql.execute(EXISTING, Tuple.tuple().addArrayOfUUID(ids))
                        .map(OrderTable::readAll)
                        .map(existing -> found.stream()
                                .map(one -> one.with(existing.get(one.existingId())))
                                .toList());
    }

    private static Found of(Row row) {
        var article = ArticleColumns.isThere(row) ? ArticleColumns.read(row) : null;
        return new Found(KnownCustomers.in(row), article, row.getUUID("existing_id"), null);
    }
}
