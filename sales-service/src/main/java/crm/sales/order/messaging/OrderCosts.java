package crm.sales.order.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import crm.contracts.sales.OrderCostRecorded;
import crm.platform.journal.OutboundEvent;
import crm.sales.order.domain.Order;
import crm.sales.order.domain.OrderEvent;
import crm.sales.order.domain.OrderLine;
import crm.sales.pricing.application.Amounts;
import java.util.UUID;

/** What an order costs us, beside its history: partners read that, and only services read this. */
final class OrderCosts {

    /** It is told once: an order is confirmed once, and its cost never changes. */
    private static final long ONLY_VERSION = 1;

    private OrderCosts() {}

    static OutboundEvent of(Order.Head head, OrderEvent.Confirmed confirmed) {
        return new OutboundEvent(idOf(head.id()), ONLY_VERSION, confirmed.at(), contract(head, confirmed));
    }

    /** Another id than the order's, so that whoever reads both topics counts the versions of two histories. */
    static UUID idOf(UUID order) {
        return UUID.nameUUIDFromBytes(("order-cost " + order).getBytes(UTF_8));
    }

    private static OrderCostRecorded contract(Order.Head head, OrderEvent.Confirmed confirmed) {
        return new OrderCostRecorded(
                head.id(),
                head.placement().customerId(),
                head.currency().getCurrencyCode(),
                confirmed.lines().stream().map(OrderCosts::line).toList());
    }

    private static OrderCostRecorded.Line line(OrderLine line) {
        return new OrderCostRecorded.Line(line.price().quantity().value(), Amounts.outOrNull(line.unitCost()));
    }
}
