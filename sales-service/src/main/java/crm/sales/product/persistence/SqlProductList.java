package crm.sales.product.persistence;

import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.sales.persistence.Columns;
import crm.sales.pricing.domain.TaxRate;
import crm.sales.product.application.ProductList;
import crm.sales.product.domain.Product;
import crm.sales.product.domain.ProductKind;
import crm.sales.product.domain.ProductStatus;
import crm.sales.product.domain.Sku;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

@ApplicationScoped
class SqlProductList implements ProductList {

    private static final ListQuery<Product.Snapshot> QUERY = new ListQuery<>(
            """
            p.id, p.version, p.sku, p.name, p.kind, p.unit, p.cost_amount, p.cost_currency, p.tax_rate, p.status,
            p.created_at""", "product p", ProductField.class, "p.id", null, null, "p.updated_at", SqlProductList::product);

    private final Lists lists;

    SqlProductList(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Uni<Page<Product.Snapshot>> page(UriInfo uri) {
        return lists.page(QUERY, uri);
    }

    private static Product.Snapshot product(Row row) {
        return new Product.Snapshot(
                row.getUUID("id"),
                row.getLong("version"),
                new Sku(row.getString("sku")),
                row.getString("name"),
                ProductKind.valueOf(row.getString("kind")),
                row.getString("unit"),
                Columns.money(row, "cost_amount", "cost_currency"),
                new TaxRate(row.getBigDecimal("tax_rate")),
                ProductStatus.valueOf(row.getString("status")),
                Columns.instant(row, "created_at"));
    }
}
