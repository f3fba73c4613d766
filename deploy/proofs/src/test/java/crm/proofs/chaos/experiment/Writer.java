package crm.proofs.chaos.experiment;

import crm.proofs.chaos.capture.Capture.Acknowledged;
import crm.proofs.chaos.capture.Values;
import crm.proofs.system.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A service's write side and its caller. A command is one transaction; it is left open for a while, so that others commit before it,
 * and its answer may get lost, so that the caller asks again.
 */
final class Writer {

    private static final String CLAIM =
            "insert into idempotency (caller, key, fingerprint, created_at) values ('caller', ?, '', now()) on"
                    + " conflict do nothing";
    private static final String STORED =
            "select body::jsonb ->> 'id', (body::jsonb ->> 'version')::bigint, body::jsonb ->> 'total'"
                    + " from idempotency where key = ?";
    private static final String ANSWER = "insert into idempotency (caller, key, fingerprint, created_at, status, body)"
            + " values ('caller', ?, '', now(), 201, ?) on conflict (caller, key) do update set status = 201, body ="
            + " excluded.body";
    private static final String IS_STORED = "select 1 from idempotency where key = ?";
    private static final String CHANGE = "insert into purchase values (?, 1, ?) on conflict (id) do update"
            + " set version = purchase.version + 1, total = purchase.total + excluded.total returning version, total";
    private static final String ANNOUNCE =
            "insert into outbox (event_id, topic, aggregate_id, aggregate_version, shard, type, payload, headers,"
                    + " occurred_at, recorded_at) values (?, ?, ?, ?, 0, 'experiment.changed', ?, '{}', now(), now())";

    private final Defect defect;
    private final String topic;
    private final Random random;
    private final CrashPoints crashes;
    private final List<Acknowledged> acknowledged = new ArrayList<>();

    Writer(Defect defect, String topic, Random random, CrashPoints crashes) {
        this.defect = defect;
        this.topic = topic;
        this.random = random;
        this.crashes = crashes;
    }

    /** @param id of an earlier purchase; null makes a new one, whose id the service chooses */
    record Command(String key, UUID id, long amount) {}

    /** @param repeated it was done before */
    record Outcome(UUID id, long version, String total, boolean repeated) {

        String body() {
            return "{\"id\":\"" + id + "\",\"version\":" + version + ",\"total\":\"" + total + "\"}";
        }
    }

    List<Acknowledged> acknowledged() {
        return acknowledged;
    }

    /** All but the commit. */
    Outcome execute(Connection connection, Command command) throws SQLException {
        if (isDone(connection, command.key()) && defect != Defect.NO_IDEMPOTENCY) {
            return stored(connection, command.key());
        }
        var outcome = change(connection, command.id() == null ? randomId() : command.id(), command.amount());
        if (defect != Defect.OUTBOX_OUTSIDE_THE_TRANSACTION) {
            announce(connection, outcome);
        }
        if (defect != Defect.KEY_AFTER_THE_EFFECT) {
            update(connection, ANSWER, command.key(), outcome.body());
        }
        return outcome;
    }

    /** Whoever asks claims the key, so that nobody else does it meanwhile; or has a look, and claims it later. */
    private boolean isDone(Connection connection, String key) throws SQLException {
        return defect == Defect.KEY_AFTER_THE_EFFECT
                ? !Query.rows(connection, IS_STORED, key).isEmpty()
                : update(connection, CLAIM, key) == 0;
    }

    private void announce(Connection connection, Outcome outcome) throws SQLException {
        update(connection, ANNOUNCE, randomId(), topic, outcome.id(), outcome.version(), outcome.body());
    }

    /** True when the caller has the answer; false when it has to ask again. */
    boolean commit(Connection connection, Command command, Outcome outcome) throws SQLException {
        if (crashes.isHit()) {
            connection.rollback();
            return false;
        }
        connection.commit();
        if (crashes.isHit()) {
            return false;
        }
        late(connection, command, outcome);
        acknowledged.add(new Acknowledged(
                command.key(),
                "purchase",
                outcome.id().toString(),
                outcome.version(),
                Values.content("total", outcome.total()),
                Instant.EPOCH,
                Instant.EPOCH));
        return true;
    }

    /** What the mistaken designs do behind the commit. */
    private void late(Connection connection, Command command, Outcome outcome) throws SQLException {
        if (defect == Defect.OUTBOX_OUTSIDE_THE_TRANSACTION && !outcome.repeated()) {
            announce(connection, outcome);
        }
        if (defect == Defect.KEY_AFTER_THE_EFFECT) {
            update(connection, ANSWER, command.key(), outcome.body());
        }
        connection.commit();
    }

    private Outcome stored(Connection connection, String key) throws SQLException {
        try (var statement = connection.prepareStatement(STORED)) {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Outcome(UUID.fromString(row.getString(1)), row.getLong(2), row.getString(3), true);
            }
        }
    }

    private Outcome change(Connection connection, UUID id, long amount) throws SQLException {
        try (var statement = connection.prepareStatement(CHANGE)) {
            statement.setObject(1, id);
            statement.setLong(2, amount);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Outcome(id, row.getLong(1), row.getString(2), false);
            }
        }
    }

    static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }

    private UUID randomId() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
