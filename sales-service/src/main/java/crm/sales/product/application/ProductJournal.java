package crm.sales.product.application;

import crm.sales.product.domain.Product;
import io.smallrye.mutiny.Uni;

/** Publishes and audits what happened to a product, in the running transaction. */
public interface ProductJournal {

    Uni<Void> record(Product product);
}
