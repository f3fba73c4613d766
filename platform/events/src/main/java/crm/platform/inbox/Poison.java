package crm.platform.inbox;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.identity.Ids;
import crm.platform.inbox.DeadLetterTable.Letter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Lays an event that cannot be applied aside, where an operator finds it, and stops its aggregate for this consumer. */
@ApplicationScoped
class Poison {

    private static final Logger LOG = Logger.getLogger(Poison.class);
    private static final int LONGEST_ERROR = 2_000;
    private final ReactiveUnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    Poison(ReactiveUnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Void> bury(String consumer, Arrival arrival, Throwable failure) {
        LOG.errorf(
                failure,
                "%s gives up on %s %s, version %d of %s",
                consumer,
                arrival.event().type(),
                arrival.id(),
                arrival.version(),
                arrival.aggregateId());
        return unitOfWork.inTransaction(() -> unitOfWork.sql(sql -> {
            var memory = new ConsumerMemory(sql, consumer);
            return memory.lock(Set.of(arrival.aggregateId()))
                    .chain(() -> memory.remember(List.of(arrival)))
                    .chain(() -> memory.unpark(List.of(arrival)))
                    .chain(() -> insert(sql, letter(consumer, arrival, text(failure))))
                    .chain(() -> memory.block(arrival.aggregateId(), true));
        }));
    }

    /**
     * A record that cannot be read blocks nothing by itself: if it is an event, the hole that it leaves lets the later ones of its
     * aggregate wait, and if it is none, nobody waits for it.
     */
    Uni<Void> bury(String consumer, UnreadableRecord unreadable) {
        LOG.errorf("%s got a record that is no event from %s: %s", consumer, unreadable.where(), unreadable.error());
        return unitOfWork.inTransaction(() -> unitOfWork.sql(sql -> insert(sql, letter(consumer, unreadable))));
    }

    private static Uni<Void> insert(Sql sql, Letter letter) {
        return DeadLetterTable.BURY.on(sql, List.of(letter)).replaceWithVoid();
    }

    private Letter letter(String consumer, Arrival arrival, String error) {
        return new Letter(
                ids.next(),
                consumer,
                arrival.id(),
                arrival.event().topic(),
                arrival.event().type(),
                arrival.aggregateId(),
                arrival.version(),
                arrival.headers(),
                arrival.place(),
                arrival.payload(),
                error,
                Attempts.TRIES,
                clock.instant());
    }

    private Letter letter(String consumer, UnreadableRecord unreadable) {
        return new Letter(
                ids.next(),
                consumer,
                unreadable.id(),
                unreadable.topic(),
                "unreadable",
                unreadable.aggregateId(),
                0,
                unreadable.headers(),
                unreadable.place(),
                unreadable.payload(),
                unreadable.error(),
                1,
                clock.instant());
    }

    static String text(Throwable failure) {
        var text = HeaderTexts.storable(failure.getClass().getSimpleName() + ": " + failure.getMessage());
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
