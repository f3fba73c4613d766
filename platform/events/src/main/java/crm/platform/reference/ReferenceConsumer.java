package crm.platform.reference;

import crm.platform.event.IncomingEvent;
import crm.platform.inbox.EventHandler;
import crm.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Learns of records of another service. A service subclasses it with its consumer's name, its channel and what it reads. */
public abstract class ReferenceConsumer implements EventHandler {

    private final String consumer;
    private final Inbox inbox;
    private final KnownRecords records;

    protected ReferenceConsumer(String consumer, Inbox inbox, KnownRecords records) {
        this.consumer = consumer;
        this.inbox = inbox;
        this.records = records;
    }

    /** Empty for an event that tells neither of a new record nor of its owner. */
    protected abstract Optional<KnownRecord> read(IncomingEvent event);

    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public final String consumer() {
        return consumer;
    }

    @Override
    public final Uni<Void> apply(List<IncomingEvent> events) {
        var told = events.stream().flatMap(event -> read(event).stream()).toList();
        return told.isEmpty() ? Uni.createFrom().voidItem() : records.remember(told);
    }
}
