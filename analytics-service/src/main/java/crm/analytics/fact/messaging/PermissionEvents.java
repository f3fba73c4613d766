package crm.analytics.fact.messaging;

import crm.analytics.fact.application.AppliedTopics;
import crm.analytics.fact.application.Persons;
import crm.analytics.fact.application.Persons.Decision;
import crm.platform.event.IncomingEvent;
import crm.platform.inbox.EventHandler;
import crm.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Who may be analysed (CON-12): only the purpose ANALYTICS_INDIVIDUAL matters here, and only its last decision. */
@ApplicationScoped
class PermissionEvents implements EventHandler {

    private static final String CHANGED = "crm.consent.permission.changed.v1";
    private static final String FAMILY = "PROC";
    private static final String PURPOSE = "ANALYTICS_INDIVIDUAL";
    private static final String PERMIT = "PERMIT";

    private final Inbox inbox;
    private final Persons persons;
    private final AppliedTopics progress;

    PermissionEvents(Inbox inbox, Persons persons, AppliedTopics progress) {
        this.inbox = inbox;
        this.persons = persons;
        this.progress = progress;
    }

    /** Codes are read as text: anything but PERMIT is a no, also what does not exist yet. */
    record ChangedPermission(String family, UUID personId, String purpose, String decision, Instant effectiveAt) {

        boolean isAboutAnalytics() {
            return FAMILY.equals(family) && PURPOSE.equals(purpose) && personId != null;
        }

        private Decision decision(long version) {
            return new Decision(personId, PERMIT.equals(decision), effectiveAt, version);
        }
    }

    @Incoming("permissions")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public String consumer() {
        return "analytics.permissions";
    }

    @Override
    public Uni<Void> apply(List<IncomingEvent> events) {
        return persons.decide(lastDecisions(events)).chain(() -> progress.advance(consumer(), events));
    }

    private static Collection<Decision> lastDecisions(List<IncomingEvent> events) {
        var last = new TreeMap<UUID, Decision>();
        for (var event : events) {
            if (CHANGED.equals(event.type())) {
                var changed = event.as(ChangedPermission.class);
                if (changed.isAboutAnalytics()) {
                    last.put(changed.personId(), changed.decision(event.aggregateVersion()));
                }
            }
        }
        return last.values();
    }
}
