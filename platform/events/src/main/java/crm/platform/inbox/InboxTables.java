package crm.platform.inbox;

import crm.platform.data.Sql;
import crm.platform.inbox.Admission.Decision;
import crm.platform.inbox.Admission.Position;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** What one consumer remembers, in one transaction; every statement takes a whole batch. */
final class InboxTables {

    private static final String LOCK = """
            select p.aggregate_id, p.last_version, p.blocked,
                   exists (select from parked_event e
                           where e.consumer = p.consumer and e.aggregate_id = p.aggregate_id) as waiting
            from consumer_position p
            where p.consumer = $1 and p.aggregate_id = any($2)
            order by p.aggregate_id
            for update of p
            """;
    private static final String CREATE = """
            insert into consumer_position (consumer, aggregate_id, last_version)
            select $1, id, 0 from unnest($2::uuid[]) as a(id) order by id
            on conflict do nothing
            returning aggregate_id
            """;
    private static final String REMEMBER = """
            insert into inbox (consumer, event_id)
            select $1, id from unnest($2::uuid[]) as e(id) order by id
            on conflict do nothing
            returning event_id
            """;
    /** A position that somebody else has moved or blocked since it was read is left alone, and missing in the count. */
    private static final String MOVE = """
            insert into consumer_position as p (consumer, aggregate_id, last_version)
            select $1, aggregate_id, version from unnest($2::uuid[], $3::bigint[]) as n(aggregate_id, version)
            order by aggregate_id
            on conflict (consumer, aggregate_id) do update set last_version = excluded.last_version
            where p.last_version < excluded.last_version and not p.blocked
            """;

    private static final String PARKED = """
            select topic, headers, payload from parked_event
            where consumer = $1 and aggregate_id = any($2)
            order by aggregate_id, aggregate_version
            """;
    private static final String NEXT_PARKED = """
            select e.topic, e.headers, e.payload from parked_event e
            left join consumer_position p using (consumer, aggregate_id)
            where consumer = $1 and aggregate_id = $2 and not coalesce(p.blocked, false)
              and e.aggregate_version <= coalesce(p.last_version, 0) + 1
            order by e.aggregate_version limit 1
            """;
    private static final String PARK = """
            with known as (
              insert into consumer_position (consumer, aggregate_id, last_version)
              select distinct $1, id, 0 from unnest($2::uuid[]) as a(id) on conflict do nothing
            )
            insert into parked_event (consumer, aggregate_id, aggregate_version, event_id, topic, type, headers, payload)
            select $1, aggregate_id, aggregate_version, event_id, topic, type, headers::jsonb, payload
            from unnest($2::uuid[], $3::bigint[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[])
              as e(aggregate_id, aggregate_version, event_id, topic, type, headers, payload)
            on conflict do nothing
            """;
    private static final String UNPARK = """
            delete from parked_event e
            using unnest($2::uuid[], $3::bigint[]) as u(aggregate_id, version)
            where e.consumer = $1 and e.aggregate_id = u.aggregate_id and e.aggregate_version = u.version
            """;
    private static final String BLOCK =
            "update consumer_position set blocked = $3 where consumer = $1 and aggregate_id = $2";

    private final Sql sql;
    private final String consumer;

    InboxTables(Sql sql, String consumer) {
        this.sql = sql;
        this.consumer = consumer;
    }

    /** Positions under their row locks, and which aggregates have something parked. */
    record Locked(Map<UUID, Position> positions, Set<UUID> waiting) {

        Locked() {
            this(new HashMap<>(), new HashSet<>());
        }

        private Locked add(RowSet<Row> rows) {
            for (var row : rows) {
                var id = row.getUUID("aggregate_id");
                positions.put(id, new Position(row.getLong("last_version"), row.getBoolean("blocked")));
                if (row.getBoolean("waiting")) {
                    waiting.add(id);
                }
            }
            return this;
        }

        private List<UUID> missing(Collection<UUID> aggregates) {
            return aggregates.stream().filter(id -> !positions.containsKey(id)).toList();
        }

        /** Nothing of it has been applied, hence what is parked of it is not yet applicable. */
        private void created(UUID aggregateId) {
            positions.put(aggregateId, Position.NEW);
        }
    }

    /**
     * Locks the positions that are there. An aggregate without one has applied nothing yet and needs no lock: whoever delivers the same
     * event at the same time waits where the event is remembered.
     */
    Uni<Locked> lockKnown(Set<UUID> aggregates) {
        return lock(new Locked(), aggregates);
    }

    /** Locks what is there, then makes what is not; a row that somebody else made in between is locked at last. */
    Uni<Locked> lock(Set<UUID> aggregates) {
        return lock(new Locked(), aggregates).chain(locked -> {
            var missing = locked.missing(aggregates);
            if (missing.isEmpty()) {
                return Uni.createFrom().item(locked);
            }
            return create(locked, missing).chain(() -> {
                var madeByOthers = locked.missing(missing);
                return madeByOthers.isEmpty() ? Uni.createFrom().item(locked) : lock(locked, madeByOthers);
            });
        });
    }

    private Uni<Locked> lock(Locked locked, Collection<UUID> aggregates) {
        return sql.execute(LOCK, Tuple.of(consumer, uuids(aggregates))).map(locked::add);
    }

    private Uni<Void> create(Locked locked, List<UUID> aggregates) {
        return sql.execute(CREATE, Tuple.of(consumer, uuids(aggregates)))
                .invoke(rows -> rows.forEach(row -> locked.created(row.getUUID(0))))
                .replaceWithVoid();
    }

    /** @return those that had not been delivered before */
    Uni<List<Arrival>> remember(List<Arrival> arrivals) {
        var byId = new LinkedHashMap<UUID, Arrival>();
        arrivals.forEach(arrival -> byId.putIfAbsent(arrival.id(), arrival));
        return sql.execute(REMEMBER, Tuple.of(consumer, uuids(byId.keySet()))).map(rows -> {
            var fresh = new HashSet<UUID>();
            rows.forEach(row -> fresh.add(row.getUUID(0)));
            return byId.values().stream()
                    .filter(arrival -> fresh.contains(arrival.id()))
                    .toList();
        });
    }

    Uni<List<Arrival>> parked(Set<UUID> aggregates) {
        if (aggregates.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return sql.execute(PARKED, Tuple.of(consumer, uuids(aggregates))).map(InboxTables::arrivals);
    }

    /** The parked event that can be applied now; null when there is none. */
    Uni<Arrival> nextParked(UUID aggregateId) {
        return sql.execute(NEXT_PARKED, Tuple.of(consumer, aggregateId))
                .map(rows -> arrivals(rows).stream().findFirst().orElse(null));
    }

    Uni<Void> store(Decision decision) {
        return move(decision.moved()).chain(() -> park(decision.park())).chain(() -> unpark(decision.unpark()));
    }

    private Uni<Void> move(Map<UUID, Long> moved) {
        if (moved.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var versions = moved.values().toArray(Long[]::new);
        return sql.execute(MOVE, Tuple.of(consumer, uuids(moved.keySet()), versions))
                .invoke(rows -> {
                    if (rows.rowCount() != moved.size()) {
                        throw new ConcurrentDelivery(consumer);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> park(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var arguments = Tuple.tuple()
                .addString(consumer)
                .addArrayOfUUID(array(arrivals, Arrival::aggregateId, UUID[]::new))
                .addArrayOfLong(array(arrivals, Arrival::version, Long[]::new))
                .addArrayOfUUID(array(arrivals, Arrival::id, UUID[]::new))
                .addArrayOfString(array(arrivals, arrival -> arrival.event().topic(), String[]::new))
                .addArrayOfString(array(arrivals, arrival -> arrival.event().type(), String[]::new))
                .addArrayOfString(array(arrivals, arrival -> json(arrival).encode(), String[]::new))
                .addArrayOfString(array(arrivals, Arrival::payload, String[]::new));
        return run(PARK, arguments);
    }

    Uni<Void> unpark(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return run(
                UNPARK,
                Tuple.of(
                        consumer,
                        array(arrivals, Arrival::aggregateId, UUID[]::new),
                        array(arrivals, Arrival::version, Long[]::new)));
    }

    Uni<Void> block(UUID aggregateId, boolean blocked) {
        return run(BLOCK, Tuple.of(consumer, aggregateId, blocked));
    }

    static JsonObject json(Arrival arrival) {
        var json = new JsonObject();
        arrival.headers().forEach(json::put);
        return json;
    }

    static Arrival arrival(String topic, JsonObject headers, String payload) {
        var text = new LinkedHashMap<String, String>();
        headers.forEach(header -> text.put(header.getKey(), String.valueOf(header.getValue())));
        return Envelope.open(topic, text, payload.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Arrival> arrivals(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> arrival(row.getString("topic"), row.getJsonObject("headers"), row.getString("payload")))
                .toList();
    }

    private Uni<Void> run(String statement, Tuple arguments) {
        return sql.execute(statement, arguments).replaceWithVoid();
    }

    private static UUID[] uuids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static <T> T[] array(
            List<Arrival> arrivals, Function<Arrival, T> value, java.util.function.IntFunction<T[]> newArray) {
        return new ArrayList<>(arrivals).stream().map(value).toArray(newArray);
    }
}
