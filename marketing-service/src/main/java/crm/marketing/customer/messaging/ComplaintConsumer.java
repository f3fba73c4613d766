package crm.marketing.customer.messaging;

import crm.marketing.customer.application.CustomerFacts;
import crm.marketing.customer.application.CustomerFacts.Complaint;
import crm.platform.event.IncomingEvent;
import crm.platform.inbox.EventHandler;
import crm.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns who complains: one does not advertise to somebody whose complaint is open. */
@ApplicationScoped
class ComplaintConsumer implements EventHandler {

    static final String OPENED = "crm.support.service-request.opened.v1";
    static final Map<String, Boolean> CHANGES = Map.of(
            "crm.support.service-request.resolved.v1", false,
            "crm.support.service-request.closed.v1", false,
            "crm.support.service-request.rejected.v1", false,
            "crm.support.service-request.reopened.v1", true);

    private final Inbox inbox;
    private final CustomerFacts facts;

    ComplaintConsumer(Inbox inbox, CustomerFacts facts) {
        this.inbox = inbox;
        this.facts = facts;
    }

    /** Our view of a request; the type stands in its opening only. */
    record Request(UUID requestId, UUID customerId, String requestType) {

        boolean isComplaint() {
            return "COMPLAINT".equals(requestType);
        }
    }

    @Incoming("requests")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public String consumer() {
        return "marketing.requests";
    }

    @Override
    public Uni<Void> apply(List<IncomingEvent> events) {
        var opened = new LinkedHashMap<UUID, Complaint>();
        var changed = new LinkedHashMap<UUID, Complaint>();
        for (var event : events) {
            if (OPENED.equals(event.type())) {
                var request = event.as(Request.class);
                if (request.isComplaint()) {
                    opened.put(request.requestId(), new Complaint(request.requestId(), request.customerId(), true));
                }
            } else if (CHANGES.containsKey(event.type())) {
                var request = event.as(Request.class);
                var open = CHANGES.get(event.type());
                changed.put(request.requestId(), new Complaint(request.requestId(), request.customerId(), open));
            }
        }
        return opened.isEmpty() && changed.isEmpty()
                ? Uni.createFrom().voidItem()
                : facts.complain(List.copyOf(opened.values()), List.copyOf(changed.values()));
    }
}
