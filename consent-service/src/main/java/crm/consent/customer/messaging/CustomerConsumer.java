package crm.consent.customer.messaging;

import crm.consent.customer.application.CustomerRef;
import crm.consent.customer.application.CustomerRefs;
import crm.platform.event.IncomingEvent;
import crm.platform.inbox.EventHandler;
import crm.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns which person an external id of customer-service means, so that imported permissions find their person. */
@ApplicationScoped
public class CustomerConsumer implements EventHandler {

    private static final String REGISTERED = "crm.customer.individual-customer.registered.v1";

    /** What we read of the event. */
    record RegisteredCustomer(UUID customerId, List<ExternalId> externalIds) {

        record ExternalId(String system, String id) {}

        List<CustomerRef> refs() {
            return externalIds == null
                    ? List.of()
                    : externalIds.stream().map(this::ref).toList();
        }

        private CustomerRef ref(ExternalId external) {
            return new CustomerRef(new CustomerRef.Name(external.system(), external.id()), customerId);
        }
    }

    private final Inbox inbox;
    private final CustomerRefs refs;

    CustomerConsumer(Inbox inbox, CustomerRefs refs) {
        this.inbox = inbox;
        this.refs = refs;
    }

    @Incoming("customers")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public String consumer() {
        return "consent.customers";
    }

    @Override
    public Uni<Void> apply(List<IncomingEvent> events) {
        return refs.keep(events.stream()
                .filter(event -> event.type().equals(REGISTERED))
                .flatMap(event -> event.as(RegisteredCustomer.class).refs().stream())
                .toList());
    }
}
