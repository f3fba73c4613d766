package crm.marketing.customer.messaging;

import crm.marketing.customer.application.CustomerFacts;
import crm.marketing.customer.application.CustomerFacts.ConfirmedOrder;
import crm.platform.event.IncomingEvent;
import crm.platform.inbox.EventHandler;
import crm.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns what customers bought (MKT-09, MKT-23). */
@ApplicationScoped
class OrderConsumer implements EventHandler {

    static final String CONFIRMED = "crm.sales.order.confirmed.v1";
    static final String CANCELLED = "crm.sales.order.cancelled.v1";

    private final Inbox inbox;
    private final CustomerFacts facts;

    OrderConsumer(Inbox inbox, CustomerFacts facts) {
        this.inbox = inbox;
        this.facts = facts;
    }

    /** Our view of a confirmation. */
    record Confirmed(UUID orderId, UUID customerId, Amount net, Instant confirmedAt) {

        record Amount(BigDecimal amount, String currency) {}

        ConfirmedOrder toFact() {
            return new ConfirmedOrder(orderId, customerId, net.amount(), net.currency(), confirmedAt);
        }
    }

    /** Our view of a cancellation. */
    record Cancelled(UUID orderId) {}

    @Incoming("orders")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public String consumer() {
        return "marketing.orders";
    }

    @Override
    public Uni<Void> apply(List<IncomingEvent> events) {
        var confirmed = new ArrayList<ConfirmedOrder>();
        var cancelled = new ArrayList<UUID>();
        for (var event : events) {
            if (CONFIRMED.equals(event.type())) {
                confirmed.add(event.as(Confirmed.class).toFact());
            } else if (CANCELLED.equals(event.type())) {
                cancelled.add(event.as(Cancelled.class).orderId());
            }
        }
        return confirmed.isEmpty() && cancelled.isEmpty()
                ? Uni.createFrom().voidItem()
                : facts.order(confirmed, cancelled);
    }
}
