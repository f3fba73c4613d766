package crm.sales.product.persistence;

import static crm.sales.product.persistence.PgProductList.PRODUCTS;

import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What the catalogue may be filtered and sorted by. */
@ListParameters(operation = "listProducts", updatedSince = true)
enum ProductField implements SqlField {
    SKU(ListColumn.sortable(PRODUCTS.column("sku"))),
    NAME(ListColumn.sortable(PRODUCTS.column("name"))),
    KIND(ListColumn.of(PRODUCTS.column("kind"))),
    STATUS(ListColumn.of(PRODUCTS.column("status"))),
    CREATED_AT(ListColumn.sortable(PRODUCTS.column("createdAt")));

    private final ListColumn listed;

    ProductField(ListColumn listed) {
        this.listed = listed;
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
