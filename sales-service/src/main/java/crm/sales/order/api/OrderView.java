package crm.sales.order.api;

import crm.contracts.Money;
import crm.platform.domain.ExternalKey;
import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import crm.sales.order.domain.Channel;
import crm.sales.order.domain.Order;
import crm.sales.order.domain.OrderLine;
import crm.sales.order.domain.OrderStatus;
import crm.sales.pricing.application.Amounts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record OrderView(
        UUID id,
        long version,
        @Schema(examples = "SO-2026-000042") String number,
        UUID customerId,
        Channel channel,
        @Nullable String customerReference,
        @Nullable String externalSystem,
        @Nullable String externalId,
        OrderStatus status,
        List<Line> lines,
        Money net,
        Money tax,
        Money total,
        Instant createdAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason)
        implements Identified, Versioned {

    @Schema(name = "OrderLineView")
    record Line(
            UUID productId,
            String sku,
            BigDecimal quantity,
            @Nullable Money unitPrice,
            Money net,
            BigDecimal taxRate,
            Money tax) {

        static Line of(OrderLine line) {
            var price = line.price();
            return new Line(
                    line.productId(),
                    line.sku(),
                    price.quantity().value(),
                    Amounts.outOrNull(price.unitPrice()),
                    Amounts.out(price.net()),
                    price.taxRate().percent(),
                    Amounts.out(price.tax()));
        }
    }

    static OrderView of(Order order) {
        var state = order.state();
        var head = state.head();
        var totals = state.totals();
        return new OrderView(
                head.id(),
                state.version(),
                head.number(),
                head.placement().customerId(),
                head.placement().channel(),
                head.placement().customerReference(),
                ExternalKey.systemOf(head.external()),
                ExternalKey.idOf(head.external()),
                state.status(),
                state.lines().stream().map(Line::of).toList(),
                Amounts.out(totals.net()),
                Amounts.out(totals.tax()),
                Amounts.out(totals.total()),
                state.createdAt(),
                state.confirmedAt(),
                state.cancelledAt(),
                state.cancelReason() == null ? null : state.cancelReason().value());
    }
}
