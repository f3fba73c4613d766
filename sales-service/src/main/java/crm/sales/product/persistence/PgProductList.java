package crm.sales.product.persistence;

import crm.platform.data.document.DocumentColumns;
import crm.platform.list.ListParameters;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.platform.query.PgList;
import crm.sales.product.domain.Product;
import jakarta.inject.Singleton;

/** The catalogue page by page. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgProductList extends PgList<Product.State> {

    static final DocumentColumns<ProductEntity> PRODUCTS = new DocumentColumns<>(ProductEntity.class, "p");

    @ListParameters(operation = "listProducts")
    static final ListQuery<Product.State> QUERY = PRODUCTS.list(
                    row -> row.toDomain().state())
            .searchedIn(PRODUCTS.columns("sku", "name"))
            .sorted(PRODUCTS.columns("sku", "name"))
            .filtered(PRODUCTS.columns("kind", "status"))
            .sorted(PRODUCTS.columns("createdAt"));

    PgProductList(Lists lists) {
        super(lists, QUERY);
    }
}
