package crm.analytics.fact.messaging;

import crm.analytics.fact.application.AppliedTopics;
import crm.analytics.fact.application.InvoiceFacts;
import crm.analytics.fact.application.OfferFacts;
import crm.analytics.fact.application.OpportunityFacts;
import crm.analytics.fact.application.OrderFacts;
import crm.analytics.fact.application.Persons;
import crm.analytics.fact.application.ProductFacts;
import crm.platform.event.IncomingEvent;
import crm.platform.inbox.EventHandler;
import crm.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Orders, paid invoices, closed opportunities, offers and products become facts (K3 to K7, K11). */
@ApplicationScoped
class SalesEvents implements EventHandler {

    private final Inbox inbox;
    private final Persons persons;
    private final OrderFacts orders;
    private final InvoiceFacts invoices;
    private final OpportunityFacts opportunities;
    private final OfferFacts offers;
    private final ProductFacts products;
    private final AppliedTopics progress;

    SalesEvents(
            Inbox inbox,
            Persons persons,
            OrderFacts orders,
            InvoiceFacts invoices,
            OpportunityFacts opportunities,
            OfferFacts offers,
            ProductFacts products,
            AppliedTopics progress) {
        this.inbox = inbox;
        this.persons = persons;
        this.orders = orders;
        this.invoices = invoices;
        this.opportunities = opportunities;
        this.offers = offers;
        this.products = products;
        this.progress = progress;
    }

    @Incoming("sales")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public String consumer() {
        return "analytics.sales";
    }

    @Override
    public Uni<Void> apply(List<IncomingEvent> events) {
        var facts = SalesBatch.of(events);
        return persons.lock(facts.seen())
                .chain(() -> orders.add(facts.confirmed()))
                .chain(() -> orders.cancel(facts.cancelled()))
                .chain(() -> invoices.pay(facts.paid()))
                .chain(() -> opportunities.store(facts.outcomes()))
                .chain(() -> offers.present(facts.presented()))
                .chain(() -> offers.accept(facts.accepted()))
                .chain(() -> products.store(facts.products()))
                .chain(() -> progress.advance(consumer(), events));
    }
}
