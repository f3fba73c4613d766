package crm.sales.product.application;

import crm.platform.data.Repository;
import crm.sales.product.domain.Product;
import crm.sales.product.domain.Sku;
import io.smallrye.mutiny.Uni;

/** The catalogue. Whoever may read products sees all of them: a catalogue has no owner's secrets. */
public interface Products extends Repository<Product> {

    Uni<Boolean> exists(Sku sku);
}
