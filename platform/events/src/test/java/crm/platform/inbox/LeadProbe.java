package crm.platform.inbox;

import crm.platform.call.CallContext;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.event.IncomingEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Writes down what it is told, and fails when it is told to. */
@ApplicationScoped
public class LeadProbe implements EventHandler {

    static final String CONSUMER = "platform.leads";

    private final Inbox inbox;
    private final ReactiveUnitOfWork unitOfWork;
    private final Set<UUID> poisonous = ConcurrentHashMap.newKeySet();
    private final AtomicInteger outages = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();

    LeadProbe(Inbox inbox, ReactiveUnitOfWork unitOfWork) {
        this.inbox = inbox;
        this.unitOfWork = unitOfWork;
    }

    @Incoming("leads")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Uni<Void> apply(List<IncomingEvent> events) {
        calls.incrementAndGet();
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(this::write)
                .collect()
                .last()
                .chain(this::perhapsKilled);
    }

    /** As when the database server is stopped: the running transaction loses its connection. */
    private Uni<Void> perhapsKilled() {
        if (outages.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
            return Uni.createFrom().voidItem();
        }
        return unitOfWork.sql(sql ->
                sql.execute("select pg_terminate_backend(pg_backend_pid())").replaceWithVoid());
    }

    private Uni<Void> write(IncomingEvent event) {
        var call = CallContext.current();
        return unitOfWork
                .sql(sql -> sql.execute(
                        """
                        insert into probe_effect (consumer, event_id, aggregate_id, aggregate_version, actor, correlation_id)
                        values ($1, $2, $3, $4, $5, $6)""",
                        CONSUMER,
                        event.id(),
                        event.aggregateId(),
                        event.aggregateVersion(),
                        call.actor(),
                        call.correlationId()))
                .invoke(() -> {
                    if (poisonous.contains(event.id())) {
                        throw new IllegalArgumentException("cannot digest");
                    }
                })
                .replaceWithVoid();
    }

    void poison(UUID eventId) {
        poisonous.add(eventId);
    }

    void cure(UUID eventId) {
        poisonous.remove(eventId);
    }

    /** The next calls lose their connection after they have written. */
    void outages(int count) {
        outages.set(count);
    }

    int calls() {
        return calls.get();
    }
}
