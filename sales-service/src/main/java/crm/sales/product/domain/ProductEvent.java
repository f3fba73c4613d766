package crm.sales.product.domain;

import crm.platform.domain.DomainEvent;
import java.time.Instant;

/** Everything that can happen to a product. What it costs is no part of it: partners read this history. */
public sealed interface ProductEvent extends DomainEvent {

    record Created(Sku sku, ProductKind kind, Instant at) implements ProductEvent {}

    record Activated(Instant at) implements ProductEvent {}

    record Discontinued(Instant at) implements ProductEvent {}

    record CostChanged(Instant at) implements ProductEvent {}
}
