package crm.sales.order.domain;

import crm.platform.domain.DomainEvent;
import crm.sales.pricing.domain.ReasonCode;
import crm.sales.pricing.domain.Totals;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to an order. */
public sealed interface OrderEvent extends DomainEvent {

    record Created(Instant at) implements OrderEvent {}

    /** @param fields names as in the API, without the values */
    record Changed(List<String> fields, Instant at) implements OrderEvent {}

    record Confirmed(List<OrderLine> lines, Totals totals, Instant at) implements OrderEvent {}

    record Cancelled(ReasonCode reason, Instant at) implements OrderEvent {}
}
