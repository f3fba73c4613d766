package crm.sales.order.persistence;

import crm.sales.order.domain.Article;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.TaxRate;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/** What is selected of a {@code product p} in questions of orders; the names are none of an order's. */
final class ArticleColumns {

    static final String SELECT =
            "p.id as product_id, p.sku, p.status as product_status, p.tax_rate, p.cost_amount," + " p.cost_currency";

    private ArticleColumns() {}

    /** False where a left join found no product. */
    static boolean isThere(Row row) {
        return productId(row) != null;
    }

    static UUID productId(Row row) {
        return row.getUUID("product_id");
    }

    static Article read(Row row) {
        var cost = row.getBigDecimal("cost_amount");
        return new Article(
                productId(row),
                row.getString("sku"),
                "ACTIVE".equals(row.getString("product_status")),
                new TaxRate(row.getBigDecimal("tax_rate")),
                cost == null ? null : new Money(cost, Money.currency(row.getString("cost_currency"))));
    }
}
