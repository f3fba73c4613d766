package crm.marketing.customer.messaging;

import crm.marketing.customer.application.CustomerFacts;
import crm.marketing.customer.application.CustomerFacts.Registration;
import crm.platform.event.IncomingEvent;
import crm.platform.inbox.EventHandler;
import crm.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns of new customers. */
@ApplicationScoped
class CustomerConsumer implements EventHandler {

    static final Map<String, String> KINDS = Map.of(
            "crm.customer.individual-customer.registered.v1", "INDIVIDUAL",
            "crm.customer.corporate-customer.registered.v1", "CORPORATE");

    private final Inbox inbox;
    private final CustomerFacts facts;

    CustomerConsumer(Inbox inbox, CustomerFacts facts) {
        this.inbox = inbox;
        this.facts = facts;
    }

    /** Our view of a registration. */
    record RegisteredCustomer(
            UUID customerId, String language, String acquisitionChannel, Instant customerSince, boolean merchant) {

        Registration toFact(String type) {
            return new Registration(customerId, KINDS.get(type), merchant, language, acquisitionChannel, customerSince);
        }
    }

    @Incoming("customers")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public String consumer() {
        return "marketing.customers";
    }

    @Override
    public Uni<Void> apply(List<IncomingEvent> events) {
        var registered = events.stream()
                .filter(event -> KINDS.containsKey(event.type()))
                .map(event -> event.as(RegisteredCustomer.class).toFact(event.type()))
                .toList();
        return registered.isEmpty() ? Uni.createFrom().voidItem() : facts.register(registered);
    }
}
