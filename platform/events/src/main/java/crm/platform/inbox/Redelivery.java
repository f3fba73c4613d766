package crm.platform.inbox;

import static java.util.Objects.requireNonNull;

import crm.platform.audit.Audit;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.domain.NotFound;
import crm.platform.domain.RuleViolation;
import crm.platform.event.InvalidEnvelope;
import crm.platform.inbox.Admission.Position;
import crm.platform.inbox.DeadLetterTable.Letter;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Applies a dead letter after all, once its cause is gone. A second time does nothing. */
@ApplicationScoped
public class Redelivery {

    private final ReactiveUnitOfWork unitOfWork;
    private final Delivery delivery;
    private final Inbox inbox;
    private final Consumers consumers;
    private final Audit audit;
    private final Clock clock;

    Redelivery(
            ReactiveUnitOfWork unitOfWork,
            Delivery delivery,
            Inbox inbox,
            Consumers consumers,
            Audit audit,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.delivery = delivery;
        this.inbox = inbox;
        this.consumers = consumers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Applies the event, unblocks its aggregate and leaves an audit row, all in the running transaction. An event that fails again
     * is refused with its error and stays a dead letter.
     */
    public Uni<Void> redeliver(UUID deadLetterId) {
        return unitOfWork.sql(sql -> sql.execute(DeadLetterTable.FIND, deadLetterId)
                .map(rows -> only(rows, deadLetterId))
                .chain(letter -> redeliver(sql, letter)));
    }

    /** After the redelivery has been committed: what was parked behind the event follows in order. */
    public Uni<Void> release(String consumer, UUID aggregateId) {
        return consumers
                .named(consumer)
                .map(handler -> inbox.releaseParked(handler, aggregateId))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> redeliver(Sql sql, Letter letter) {
        var arrival = open(letter);
        var handler = consumers.named(letter.consumer()).orElseThrow(() -> withoutConsumer(letter));
        var memory = new ConsumerMemory(sql, letter.consumer());
        return memory.lock(Set.of(arrival.aggregateId()))
                .call(() -> memory.remember(List.of(arrival)))
                .chain(locked -> mark(sql, letter, arrival)
                        .chain(marked -> marked
                                ? apply(
                                                handler,
                                                memory,
                                                arrival,
                                                requireNonNull(
                                                        locked.positions().get(arrival.aggregateId())))
                                        .chain(() -> record(letter, arrival))
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Boolean> mark(Sql sql, Letter letter, Arrival arrival) {
        return sql.execute(
                        DeadLetterTable.MARK,
                        letter.id(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        arrival.event().type(),
                        arrival.aggregateId(),
                        arrival.version())
                .map(rows -> rows.size() == 1);
    }

    private Uni<Void> apply(EventHandler handler, ConsumerMemory memory, Arrival arrival, Position position) {
        var unblocked = Map.of(arrival.aggregateId(), new Position(position.lastVersion(), false));
        var decision = Admission.decide(unblocked, List.of(arrival), List.of());
        return delivery.apply(handler, decision.apply())
                .onFailure(failure -> !FailureKind.isTransient(failure))
                .transform(failure -> new RuleViolation("dead-letter.fails-again", Poison.text(failure)))
                .chain(() -> memory.block(arrival.aggregateId(), false))
                .chain(() -> memory.store(decision));
    }

    private Uni<Void> record(Letter letter, Arrival arrival) {
        Map<String, Object> details = Map.of(
                "consumer",
                letter.consumer(),
                "eventId",
                arrival.id().toString(),
                "aggregateId",
                arrival.aggregateId().toString());
        return audit.record("dead-letter.redriven", "dead-letter", letter.id().toString(), details);
    }

    private static Letter only(RowSet<Row> rows, UUID id) {
        if (rows.size() == 0) {
            throw new NotFound("dead-letter", id);
        }
        return DeadLetterTable.LETTERS.read(rows.iterator().next());
    }

    private static Arrival open(Letter letter) {
        try {
            return Arrival.of(letter.topic(), letter.headers(), letter.payload(), letter.place());
        } catch (InvalidEnvelope e) {
            throw new RuleViolation("dead-letter.unreadable", "The record is no event: " + e.getMessage() + ".");
        }
    }

    private static RuleViolation withoutConsumer(Letter letter) {
        return new RuleViolation(
                "dead-letter.consumer-gone", "This service has no consumer " + letter.consumer() + ".");
    }
}
