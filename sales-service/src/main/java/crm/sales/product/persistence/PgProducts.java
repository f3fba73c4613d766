package crm.sales.product.persistence;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.document.DocumentStore;
import crm.platform.data.document.Documents;
import crm.sales.product.application.Products;
import crm.sales.product.domain.Product;
import crm.sales.product.domain.Sku;
import crm.sales.product.messaging.ProductContracts;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgProducts extends Documents<Product, ProductEntity> implements Products {

    private static final Kind<Product, ProductEntity> KIND = new Kind<>(
                    "product",
                    ProductEntity.class,
                    ProductEntity::new,
                    product -> product.state().id(),
                    ProductContracts::of)
            .seenByAll();

    private final ReactiveUnitOfWork unitOfWork;

    PgProducts(DocumentStore documents, ReactiveUnitOfWork unitOfWork) {
        super(documents, KIND);
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Boolean> exists(Sku sku) {
        return unitOfWork
                .sql(sql -> sql.execute("select 1 from product where sku = $1", sku.value()))
                .map(rows -> rows.size() > 0);
    }
}
