package crm.sales.product.application;

import crm.sales.product.domain.Product;
import crm.sales.product.domain.Sku;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The catalogue. Whoever may read products sees all of them: a catalogue has no owner's secrets. */
public interface Products {

    Uni<Boolean> exists(Sku sku);

    Uni<Product> find(UUID id);

    /** Locked for a change; refuses a stale {@code If-Match}. */
    Uni<Product> require(UUID id);

    /** Stores a new product and publishes its events. */
    Uni<Void> insert(Product product);

    /** Stores a changed product and publishes its events. */
    Uni<Void> update(Product product);
}
