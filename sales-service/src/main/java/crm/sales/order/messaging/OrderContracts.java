package crm.sales.order.messaging;

import crm.contracts.sales.OrderCancelled;
import crm.contracts.sales.OrderConfirmed;
import crm.contracts.sales.OrderCreated;
import crm.platform.journal.Journal;
import crm.platform.journal.OutboundEvent;
import crm.sales.order.application.OrderJournal;
import crm.sales.order.domain.Order;
import crm.sales.order.domain.OrderEvent;
import crm.sales.order.domain.OrderLine;
import crm.sales.pricing.Amounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** In which words an order's history leaves the house. */
@ApplicationScoped
class OrderContracts implements OrderJournal {

    private final Journal journal;

    OrderContracts(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Uni<Void> record(List<Order> orders) {
        return journal.record(drained(orders));
    }

    @Override
    public Uni<Void> record(Journal.Writes writes, Order order) {
        return journal.record(writes, drained(List.of(order)));
    }

    private static List<OutboundEvent> drained(List<Order> orders) {
        var events = new ArrayList<OutboundEvent>();
        for (var order : orders) {
            var head = order.snapshot().head();
            for (var one : order.drainEvents()) {
                events.add(
                        new OutboundEvent(head.id(), one.version(), one.event().at(), contract(head, one.event())));
            }
        }
        return events;
    }

    static Object contract(Order.Head head, OrderEvent event) {
        var channel = head.channel().name();
        if (event instanceof OrderEvent.Created created) {
            return new OrderCreated(head.id(), head.number(), head.customerId(), channel, created.at());
        }
        if (event instanceof OrderEvent.Confirmed confirmed) {
            return new OrderConfirmed(
                    head.id(),
                    head.number(),
                    head.customerId(),
                    channel,
                    confirmed.lines().stream().map(OrderContracts::line).toList(),
                    Amounts.out(confirmed.totals().net()),
                    Amounts.out(confirmed.totals().tax()),
                    Amounts.out(confirmed.totals().total()),
                    confirmed.at());
        }
        if (event instanceof OrderEvent.Cancelled cancelled) {
            return new OrderCancelled(
                    head.id(), head.customerId(), cancelled.reason().value(), cancelled.at());
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }

    private static OrderConfirmed.Line line(OrderLine line) {
        var price = line.price();
        return new OrderConfirmed.Line(
                price.productId(),
                price.quantity().value(),
                Amounts.out(price.net()),
                Amounts.out(price.tax()),
                Amounts.out(line.unitCost()));
    }
}
