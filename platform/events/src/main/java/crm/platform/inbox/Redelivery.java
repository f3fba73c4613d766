package crm.platform.inbox;

import crm.platform.audit.Audit;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.domain.NotFound;
import crm.platform.domain.RuleViolation;
import crm.platform.inbox.Admission.Position;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
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

    private static final String FIND = """
            select consumer, event_id, topic, headers, payload from dead_letter where id = $1
            """;
    private static final String MARK = """
            update dead_letter set redriven_at = $2 where id = $1 and redriven_at is null returning id
            """;

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
        return unitOfWork.sql(sql -> sql.execute(FIND, deadLetterId)
                .map(rows -> DeadLetter.of(deadLetterId, rows))
                .chain(letter -> redeliver(sql, letter)));
    }

    /** After the redelivery has been committed: what was parked behind the event follows in order. */
    public Uni<Void> release(String consumer, UUID aggregateId) {
        return consumers
                .named(consumer)
                .map(handler -> inbox.releaseParked(handler, aggregateId))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> redeliver(Sql sql, DeadLetter letter) {
        var arrival = letter.open();
        var handler = consumers.named(letter.consumer()).orElseThrow(letter::withoutConsumer);
        var tables = new InboxTables(sql, letter.consumer());
        return tables.lock(Set.of(arrival.aggregateId()))
                .chain(locked -> mark(sql, letter)
                        .chain(marked -> marked
                                ? apply(
                                                handler,
                                                tables,
                                                arrival,
                                                locked.positions().get(arrival.aggregateId()))
                                        .chain(() -> record(letter, arrival))
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Boolean> mark(Sql sql, DeadLetter letter) {
        return sql.execute(MARK, letter.id(), clock.instant().atOffset(ZoneOffset.UTC))
                .map(rows -> rows.size() == 1);
    }

    private Uni<Void> apply(EventHandler handler, InboxTables tables, Arrival arrival, Position position) {
        var unblocked = Map.of(arrival.aggregateId(), new Position(position.lastVersion(), false));
        var decision = Admission.decide(unblocked, List.of(arrival), List.of());
        return delivery.apply(handler, decision.apply())
                .onFailure(failure -> !FailureKind.isTransient(failure))
                .transform(failure -> new RuleViolation("dead-letter.fails-again", Poison.text(failure)))
                .chain(() -> tables.block(arrival.aggregateId(), false))
                .chain(() -> tables.store(decision));
    }

    private Uni<Void> record(DeadLetter letter, Arrival arrival) {
        var details = new JsonObject()
                .put("consumer", letter.consumer())
                .put("eventId", arrival.id().toString())
                .put("aggregateId", arrival.aggregateId().toString());
        return audit.record("dead-letter.redriven", "dead-letter", letter.id().toString(), details);
    }

    private record DeadLetter(UUID id, String consumer, String topic, JsonObject headers, String payload) {

        static DeadLetter of(UUID id, RowSet<Row> rows) {
            if (rows.size() == 0) {
                throw new NotFound("dead-letter", id);
            }
            var row = rows.iterator().next();
            return new DeadLetter(
                    id,
                    row.getString("consumer"),
                    row.getString("topic"),
                    row.getJsonObject("headers"),
                    row.getString("payload"));
        }

        Arrival open() {
            try {
                return InboxTables.arrival(topic, headers, payload);
            } catch (InvalidEnvelope e) {
                throw new RuleViolation("dead-letter.unreadable", "The record is no event: " + e.getMessage() + ".");
            }
        }

        RuleViolation withoutConsumer() {
            return new RuleViolation("dead-letter.consumer-gone", "This service has no consumer " + consumer + ".");
        }
    }
}
