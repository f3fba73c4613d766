package crm.sales.product.domain;

import crm.platform.domain.DomainEvent;
import crm.sales.pricing.domain.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a product. */
public sealed interface ProductEvent extends DomainEvent {

    /** @param standardCost null when not known */
    record Created(Sku sku, ProductKind kind, @Nullable Money standardCost, Instant at) implements ProductEvent {}

    record Activated(Instant at) implements ProductEvent {}

    record Discontinued(Instant at) implements ProductEvent {}

    record CostChanged(Money standardCost, Instant at) implements ProductEvent {}
}
