package crm.sales.product.persistence;

import crm.platform.data.document.DocumentStore;
import crm.platform.data.document.Documents;
import crm.sales.product.domain.Product;
import crm.sales.product.domain.Sku;
import crm.sales.product.messaging.ProductContracts;
import jakarta.inject.Singleton;

/** The catalogue. Whoever may read products sees all of them: a catalogue has no owner's secrets. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgProducts extends Documents<Product, ProductEntity> {

    PgProducts(DocumentStore documents) {
        super(
                documents,
                new Kind<>(
                                "product",
                                ProductEntity.class,
                                ProductEntity::new,
                                product -> product.state().id(),
                                ProductContracts::of)
                        .seenByAll()
                        .unique("sku", product -> product.state().sku().value(), Sku::taken));
    }
}
