package crm.sales.product.persistence;

import crm.platform.data.document.DocumentColumns;
import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.sales.product.domain.Product;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The catalogue page by page. */
@ApplicationScoped
class PgProductList implements Listing<Product.State> {

    static final DocumentColumns<ProductEntity> PRODUCTS = new DocumentColumns<>(ProductEntity.class, "p");

    private static final ListQuery<Product.State> QUERY = new ListQuery<>(
            PRODUCTS.select(),
            PRODUCTS.from(),
            ProductField.class,
            "p.id",
            null,
            null,
            "p.updated_at",
            row -> PRODUCTS.read(row).toDomain().state());

    private final Lists lists;

    PgProductList(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Uni<Page<Product.State>> page(ListRequest request) {
        return lists.page(QUERY, request);
    }
}
