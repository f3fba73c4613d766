package crm.platform.inbox;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.identity.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Lays an event that cannot be applied aside, where an operator finds it, and stops its aggregate for this consumer. */
@ApplicationScoped
class Poison {

    private static final Logger LOG = Logger.getLogger(Poison.class);
    private static final int LONGEST_ERROR = 2_000;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String INSERT = """
            insert into dead_letter (id, consumer, event_id, topic, type, aggregate_id, aggregate_version, headers, payload, error,
                                     attempts, dead_since)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            on conflict (consumer, event_id) do update
            set error = excluded.error, attempts = dead_letter.attempts + excluded.attempts, redriven_at = null
            """;

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
            var tables = new InboxTables(sql, consumer);
            return tables.lock(Set.of(arrival.aggregateId()))
                    .chain(() -> tables.remember(List.of(arrival)))
                    .chain(() -> tables.unpark(List.of(arrival)))
                    .chain(() -> insert(sql, consumer, arrival, text(failure)))
                    .chain(() -> tables.block(arrival.aggregateId(), true));
        }));
    }

    /** A record that is no event blocks nothing: nobody can say which aggregate it is about. */
    Uni<Void> bury(String consumer, UnreadableRecord unreadable) {
        LOG.errorf("%s got a record that is no event from %s: %s", consumer, unreadable.place(), unreadable.error());
        return unitOfWork.inTransaction(() -> unitOfWork.sql(sql -> {
            var arguments = Tuple.tuple()
                    .addUUID(ids.next())
                    .addString(consumer)
                    .addUUID(UUID.nameUUIDFromBytes(unreadable.place().getBytes(StandardCharsets.UTF_8)))
                    .addString(unreadable.topic())
                    .addString("unreadable")
                    .addUUID(NOBODY)
                    .addLong(0L)
                    .addJsonObject(unreadable.headersAsJson())
                    .addString(unreadable.payload())
                    .addString(unreadable.error())
                    .addInteger(1)
                    .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC));
            return sql.execute(INSERT, arguments).replaceWithVoid();
        }));
    }

    private Uni<Void> insert(Sql sql, String consumer, Arrival arrival, String error) {
        JsonObject headers = InboxTables.json(arrival);
        var arguments = Tuple.tuple()
                .addUUID(ids.next())
                .addString(consumer)
                .addUUID(arrival.id())
                .addString(arrival.event().topic())
                .addString(arrival.event().type())
                .addUUID(arrival.aggregateId())
                .addLong(arrival.version())
                .addJsonObject(headers)
                .addString(arrival.payload())
                .addString(error)
                .addInteger(Attempts.TRIES)
                .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC));
        return sql.execute(INSERT, arguments).replaceWithVoid();
    }

    static String text(Throwable failure) {
        var text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
