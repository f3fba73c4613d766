package crm.support.customer.messaging;

import crm.platform.event.IncomingEvent;
import crm.platform.inbox.EventHandler;
import crm.platform.inbox.Inbox;
import crm.support.customer.application.KnownCustomers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns of new customers, so that a service request can name one by id or by another system's key. */
@ApplicationScoped
class CustomerConsumer implements EventHandler {

    static final Set<String> REGISTRATIONS =
            Set.of("crm.customer.individual-customer.registered.v1", "crm.customer.corporate-customer.registered.v1");

    private final Inbox inbox;
    private final KnownCustomers customers;

    CustomerConsumer(Inbox inbox, KnownCustomers customers) {
        this.inbox = inbox;
        this.customers = customers;
    }

    @Incoming("customers")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public String consumer() {
        return "support.customers";
    }

    @Override
    public Uni<Void> apply(List<IncomingEvent> events) {
        var registered = events.stream()
                .filter(event -> REGISTRATIONS.contains(event.type()))
                .map(event -> event.as(RegisteredCustomer.class).toKnown())
                .toList();
        return registered.isEmpty() ? Uni.createFrom().voidItem() : customers.remember(registered);
    }
}
