package crm.sales.order.application;

import crm.sales.order.domain.Order;
import crm.sales.order.domain.OrderStatus;
import crm.sales.pricing.domain.Totals;
import java.time.Instant;

/** An order as a list shows it: without its lines. */
public record OrderSummary(
        Order.Head head,
        long version,
        OrderStatus status,
        Totals totals,
        Instant createdAt,
        Instant confirmedAt,
        Instant cancelledAt) {}
