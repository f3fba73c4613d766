package crm.sales.order.api;

import crm.contracts.Money;
import crm.platform.domain.ExternalKey;
import crm.sales.order.application.OrderSummary;
import crm.sales.order.domain.Channel;
import crm.sales.order.domain.OrderStatus;
import crm.sales.pricing.application.Amounts;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record OrderSummaryView(
        UUID id,
        long version,
        @Schema(examples = "SO-2026-000042") String number,
        UUID customerId,
        Channel channel,
        @Nullable String customerReference,
        @Nullable String externalSystem,
        @Nullable String externalId,
        OrderStatus status,
        Money net,
        Money tax,
        Money total,
        Instant createdAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant cancelledAt) {

    static OrderSummaryView of(OrderSummary order) {
        var head = order.head();
        return new OrderSummaryView(
                head.id(),
                order.version(),
                head.number(),
                head.placement().customerId(),
                head.placement().channel(),
                head.placement().customerReference(),
                ExternalKey.systemOf(head.external()),
                ExternalKey.idOf(head.external()),
                order.status(),
                Amounts.out(order.totals().net()),
                Amounts.out(order.totals().tax()),
                Amounts.out(order.totals().total()),
                order.createdAt(),
                order.confirmedAt(),
                order.cancelledAt());
    }
}
