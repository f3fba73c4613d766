package crm.marketing.customer.messaging;

import crm.marketing.customer.application.PermissionDecisions;
import crm.marketing.customer.application.PermissionDecisions.Decision;
import crm.platform.event.IncomingEvent;
import crm.platform.inbox.EventHandler;
import crm.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns who may be addressed (CON-04); only what is about a person, and marketing or its figures, matters here. */
@ApplicationScoped
class PermissionConsumer implements EventHandler {

    static final String CHANGED = "crm.consent.permission.changed.v1";
    private static final Set<String> PURPOSES = Set.of("MARKETING_COMM", "PROFILING", "ANALYTICS_INDIVIDUAL");

    private final Inbox inbox;
    private final PermissionDecisions decisions;

    PermissionConsumer(Inbox inbox, PermissionDecisions decisions) {
        this.inbox = inbox;
        this.decisions = decisions;
    }

    /** Codes are read as text: anything but PERMIT is a no, also what does not exist yet. */
    record ChangedPermission(String family, UUID personId, String purpose, String decision) {

        boolean isOurs() {
            return "PROC".equals(family) && personId != null && purpose != null && PURPOSES.contains(purpose);
        }

        Decision toDecision(long version) {
            return new Decision(personId, purpose, "PERMIT".equals(decision), version);
        }
    }

    private record Key(UUID person, String purpose) {}

    @Incoming("permissions")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public String consumer() {
        return "marketing.permissions";
    }

    @Override
    public Uni<Void> apply(List<IncomingEvent> events) {
        var last = new LinkedHashMap<Key, Decision>();
        for (var event : events) {
            if (CHANGED.equals(event.type())) {
                var changed = event.as(ChangedPermission.class);
                if (changed.isOurs()) {
                    last.put(
                            new Key(changed.personId(), changed.purpose()),
                            changed.toDecision(event.aggregateVersion()));
                }
            }
        }
        return last.isEmpty() ? Uni.createFrom().voidItem() : decisions.decide(List.copyOf(last.values()));
    }
}
