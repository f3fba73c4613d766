package crm.analytics.fact.messaging;

import crm.analytics.fact.application.AppliedTopics;
import crm.analytics.fact.application.OrderFacts;
import crm.analytics.fact.application.OrderFacts.Costed;
import crm.analytics.fact.application.Persons;
import crm.analytics.fact.application.Persons.Seen;
import crm.analytics.fact.domain.CostOfGoods;
import crm.platform.event.IncomingEvent;
import crm.platform.inbox.EventHandler;
import crm.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What orders cost becomes a fact beside theirs (K6), whichever of the two comes first. */
@ApplicationScoped
class CostEvents implements EventHandler {

    private static final String RECORDED = "crm.sales.order-cost.recorded.v1";

    private final Inbox inbox;
    private final Persons persons;
    private final OrderFacts orders;
    private final AppliedTopics progress;

    CostEvents(Inbox inbox, Persons persons, OrderFacts orders, AppliedTopics progress) {
        this.inbox = inbox;
        this.persons = persons;
        this.orders = orders;
        this.progress = progress;
    }

    record RecordedCost(UUID orderId, UUID customerId, String currency, List<Line> lines) {

        record Line(BigDecimal quantity, Amount unitCost) {

            private CostOfGoods.Line cost() {
                return new CostOfGoods.Line(quantity, Amount.valueOf(unitCost), Amount.currencyOf(unitCost));
            }
        }

        private Costed fact() {
            var cost = CostOfGoods.of(lines.stream().map(Line::cost).toList(), currency);
            return new Costed(customerId, orderId, cost.known(), cost.unknownLines());
        }
    }

    static List<Costed> costs(List<IncomingEvent> events) {
        return new EventBatch(events).of(RECORDED, RecordedCost.class, RecordedCost::fact);
    }

    @Incoming("order-costs")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public String consumer() {
        return "analytics.order-costs";
    }

    /** That an order costs something makes nobody known or active: its confirmation does. */
    @Override
    public Uni<Void> apply(List<IncomingEvent> events) {
        var costs = costs(events);
        return persons.lock(
                        costs.stream().map(cost -> Seen.only(cost.customerId())).toList())
                .chain(() -> orders.addCosts(costs))
                .chain(() -> progress.advance(consumer(), events));
    }
}
