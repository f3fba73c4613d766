package crm.sales.order.messaging;

import crm.contracts.sales.OrderCancelled;
import crm.contracts.sales.OrderChanged;
import crm.contracts.sales.OrderConfirmed;
import crm.contracts.sales.OrderCreated;
import crm.platform.domain.Recorded;
import crm.platform.journal.OutboundEvent;
import crm.sales.order.domain.Order;
import crm.sales.order.domain.OrderEvent;
import crm.sales.order.domain.OrderLine;
import crm.sales.pricing.application.Amounts;
import java.util.List;
import java.util.stream.Stream;

/** In which words an order's history leaves the house. */
public final class OrderContracts {

    private OrderContracts() {}

    /** What happened to it since it was made or loaded; what it costs us is told beside it. */
    public static List<OutboundEvent> of(Order order) {
        var head = order.state().head();
        return order.drainEvents().stream().flatMap(one -> told(head, one)).toList();
    }

    private static Stream<OutboundEvent> told(Order.Head head, Recorded<OrderEvent> one) {
        var event = one.event();
        var told = new OutboundEvent(head.id(), one.version(), event.at(), contract(head, event));
        return event instanceof OrderEvent.Confirmed confirmed
                ? Stream.of(told, OrderCosts.of(head, confirmed))
                : Stream.of(told);
    }

    static Object contract(Order.Head head, OrderEvent event) {
        var placement = head.placement();
        var channel = placement.channel().name();
        if (event instanceof OrderEvent.Created created) {
            return new OrderCreated(head.id(), head.number(), placement.customerId(), channel, created.at());
        }
        if (event instanceof OrderEvent.Changed changed) {
            return new OrderChanged(head.id(), placement.customerId(), changed.fields());
        }
        if (event instanceof OrderEvent.Confirmed confirmed) {
            return new OrderConfirmed(
                    head.id(),
                    head.number(),
                    placement.customerId(),
                    channel,
                    confirmed.lines().stream().map(OrderContracts::line).toList(),
                    Amounts.out(confirmed.totals().net()),
                    Amounts.out(confirmed.totals().tax()),
                    Amounts.out(confirmed.totals().total()),
                    confirmed.at());
        }
        if (event instanceof OrderEvent.Cancelled cancelled) {
            return new OrderCancelled(
                    head.id(), placement.customerId(), cancelled.reason().value(), cancelled.at());
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }

    private static OrderConfirmed.Line line(OrderLine line) {
        var price = line.price();
        return new OrderConfirmed.Line(
                line.productId(), price.quantity().value(), Amounts.out(price.net()), Amounts.out(price.tax()));
    }
}
