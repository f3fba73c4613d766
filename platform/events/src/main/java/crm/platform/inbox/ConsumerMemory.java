package crm.platform.inbox;

import crm.platform.data.Found;
import crm.platform.data.Sql;
import crm.platform.data.table.Statement;
import crm.platform.inbox.Admission.Decision;
import crm.platform.inbox.Admission.Position;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one consumer remembers, in one transaction; every statement takes a whole batch. */
final class ConsumerMemory {

    private final Sql sql;
    private final String consumer;

    ConsumerMemory(Sql sql, String consumer) {
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
                var id = PositionTable.AGGREGATE_ID.in(row);
                positions.put(id, new Position(PositionTable.LAST_VERSION.in(row), PositionTable.BLOCKED.in(row)));
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
        return sql.execute(PositionTable.LOCK, Tuple.of(consumer, uuids(aggregates)))
                .map(locked::add);
    }

    private Uni<Void> create(Locked locked, List<UUID> aggregates) {
        var unapplied = aggregates.stream().map(id -> Map.entry(id, 0L)).toList();
        return PositionTable.CREATE
                .on(sql, unapplied, consumer)
                .invoke(rows -> rows.forEach(row -> locked.created(PositionTable.AGGREGATE_ID.in(row))))
                .replaceWithVoid();
    }

    /** @return those that had not been delivered before */
    Uni<List<Arrival>> remember(List<Arrival> arrivals) {
        var byId = new LinkedHashMap<UUID, Arrival>();
        arrivals.forEach(arrival -> byId.putIfAbsent(arrival.id(), arrival));
        return InboxTable.REMEMBER.on(sql, List.copyOf(byId.values()), consumer).map(rows -> {
            var fresh = Found.set(rows, InboxTable.EVENT_ID::in);
            return byId.values().stream()
                    .filter(arrival -> fresh.contains(arrival.id()))
                    .toList();
        });
    }

    Uni<List<Arrival>> parked(Set<UUID> aggregates) {
        if (aggregates.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return sql.execute(ParkedTable.OF_AGGREGATES, Tuple.of(consumer, uuids(aggregates)))
                .map(rows -> Found.list(rows, ParkedTable::in));
    }

    /** The parked event that can be applied now; null when there is none. */
    Uni<@Nullable Arrival> nextParked(UUID aggregateId) {
        return sql.execute(ParkedTable.NEXT, Tuple.of(consumer, aggregateId))
                .map(rows ->
                        rows.size() == 0 ? null : ParkedTable.in(rows.iterator().next()));
    }

    Uni<Void> store(Decision decision) {
        return move(decision.moved()).chain(() -> park(decision.park())).chain(() -> unpark(decision.unpark()));
    }

    private Uni<Void> move(Map<UUID, Long> moved) {
        if (moved.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return PositionTable.MOVE
                .on(sql, List.copyOf(moved.entrySet()), consumer)
                .invoke(rows -> {
                    if (rows.rowCount() != moved.size()) {
                        throw new ConcurrentDelivery(consumer);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> park(List<Arrival> arrivals) {
        return each(ParkedTable.PARK, arrivals);
    }

    Uni<Void> unpark(List<Arrival> arrivals) {
        return each(ParkedTable.UNPARK, arrivals);
    }

    private Uni<Void> each(Statement<Arrival> statement, List<Arrival> arrivals) {
        return arrivals.isEmpty()
                ? Uni.createFrom().voidItem()
                : statement.on(sql, arrivals, consumer).replaceWithVoid();
    }

    Uni<Void> block(UUID aggregateId, boolean blocked) {
        return sql.execute(PositionTable.BLOCK, Tuple.of(consumer, aggregateId, blocked))
                .replaceWithVoid();
    }

    private static UUID[] uuids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
