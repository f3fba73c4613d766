package crm.platform.inbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Applies each event once, in the order of its aggregate's versions. A polled batch is one transaction; the offsets are committed after
 * it. While the database is away the batch waits and nothing is skipped; an event that fails deterministically becomes a dead letter
 * and stops its own aggregate only.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final Delivery delivery;
    private final Poison poison;
    private final Attempts attempts;
    private final Consumers consumers;
    private final InboxMeters meters;

    Inbox(Delivery delivery, Poison poison, Attempts attempts, Consumers consumers, InboxMeters meters) {
        this.delivery = delivery;
        this.poison = poison;
        this.attempts = attempts;
        this.consumers = consumers;
        this.meters = meters;
    }

    /** Completes when the batch has its effect, and fails only while the service stops: then the batch is delivered again. */
    public Uni<Void> process(EventHandler handler, ConsumerRecords<String, byte[]> batch) {
        return Uni.createFrom().deferred(() -> {
            consumers.add(handler);
            var progress = meters.begin(handler.consumer(), batch);
            var read = ReadBatch.of(batch);
            return laySideways(handler, read.unreadable())
                    .chain(() -> together(handler, read.arrivals()))
                    .invoke(progress::end);
        });
    }

    private Uni<Void> together(EventHandler handler, List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return wait(handler, () -> delivery.deliver(handler, arrivals))
                .onFailure(failure -> !FailureKind.isTransient(failure))
                .recoverWithUni(failure -> {
                    LOG.warnf("%s takes a batch event by event: %s", handler.consumer(), failure);
                    return oneByOne(handler, arrivals);
                });
    }

    private Uni<Void> oneByOne(EventHandler handler, List<Arrival> arrivals) {
        var released = arrivals.stream()
                .map(Arrival::aggregateId)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        return Multi.createFrom()
                .iterable(arrivals)
                .onItem()
                .transformToUniAndConcatenate(
                        arrival -> orBury(handler, arrival, () -> delivery.deliverAlone(handler, arrival)))
                .collect()
                .last()
                .chain(() -> Multi.createFrom()
                        .iterable(released)
                        .onItem()
                        .transformToUniAndConcatenate(aggregateId -> releaseParked(handler, aggregateId))
                        .collect()
                        .last());
    }

    /** Applies what is parked of the aggregate, one after the other, as far as its versions have no hole. */
    Uni<Void> releaseParked(EventHandler handler, UUID aggregateId) {
        return wait(handler, () -> delivery.nextParked(handler.consumer(), aggregateId))
                .chain(next -> next == null
                        ? Uni.createFrom().voidItem()
                        : orBury(handler, next, () -> delivery.deliverParked(handler, next))
                                .chain(() -> releaseParked(handler, aggregateId)));
    }

    private Uni<Void> orBury(EventHandler handler, Arrival arrival, Supplier<Uni<Void>> work) {
        return attempts.thrice(handler.consumer(), work)
                .onFailure(failure -> !FailureKind.isTransient(failure))
                .recoverWithUni(failure -> attempts.untilDone(
                        handler.consumer(), () -> poison.bury(handler.consumer(), arrival, failure)));
    }

    private Uni<Void> laySideways(EventHandler handler, List<UnreadableRecord> unreadable) {
        return Multi.createFrom()
                .iterable(unreadable)
                .onItem()
                .transformToUniAndConcatenate(
                        record -> attempts.untilDone(handler.consumer(), () -> poison.bury(handler.consumer(), record)))
                .collect()
                .last();
    }

    private <T> Uni<T> wait(EventHandler handler, Supplier<Uni<T>> work) {
        return attempts.untilAvailable(handler.consumer(), work);
    }
}
