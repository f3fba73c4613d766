package crm.sales.order.application;

import crm.sales.order.domain.Channel;
import crm.sales.order.domain.OrderStatus;
import crm.sales.pricing.domain.Totals;
import java.time.Instant;
import java.util.UUID;

/** An order as a list shows it: without its lines. */
public record OrderSummary(
        UUID id,
        long version,
        String number,
        UUID customerId,
        Channel channel,
        OrderStatus status,
        Totals totals,
        Instant createdAt,
        Instant confirmedAt,
        Instant cancelledAt) {}
