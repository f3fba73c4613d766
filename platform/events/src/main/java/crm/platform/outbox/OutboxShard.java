package crm.platform.outbox;

import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.SMALLINT;
import static crm.platform.journal.OutboxTable.AGGREGATE_ID;
import static crm.platform.journal.OutboxTable.AGGREGATE_VERSION;
import static crm.platform.journal.OutboxTable.EVENT_ID;
import static crm.platform.journal.OutboxTable.HEADERS;
import static crm.platform.journal.OutboxTable.OCCURRED_AT;
import static crm.platform.journal.OutboxTable.OUTBOX;
import static crm.platform.journal.OutboxTable.PAYLOAD;
import static crm.platform.journal.OutboxTable.POSITION;
import static crm.platform.journal.OutboxTable.RECORDED_AT;
import static crm.platform.journal.OutboxTable.TOPIC;
import static crm.platform.journal.OutboxTable.TYPE;

import crm.platform.data.table.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/** The unsent rows of one shard, over blocking JDBC: the relay has a thread of its own and nothing to gain from asynchrony. */
final class OutboxShard {

    private static final String WAITING = "where shard = ? and sent_at is null and parked_at is null";
    private static final String HAS_UNSENT = "select exists (select from outbox " + WAITING + ")";
    private static final String IS_ABANDONED = "select exists (select from outbox " + WAITING
            + " and recorded_at < now() - make_interval(secs => ?)) and not exists (select from outbox_progress"
            + " where shard = ? and last_sent_at > now() - make_interval(secs => ?))";
    private static final String LOCK = "select pg_try_advisory_xact_lock(?, ?)";
    /** Read by position: payload and headers as the texts that were written. */
    private static final String UNSENT = "select "
            + OUTBOX.select(POSITION, EVENT_ID, TOPIC, AGGREGATE_ID, AGGREGATE_VERSION, TYPE, PAYLOAD)
            + ", " + HEADERS.sql() + "::text, " + OUTBOX.select(OCCURRED_AT, RECORDED_AT)
            + " from " + OUTBOX.from() + " " + WAITING + " order by position limit ?";

    private static final String MARK = "with sent as (update outbox set sent_at = clock_timestamp()"
            + " where shard = ? and sent_at is null and position = any(?))"
            + " insert into outbox_progress (shard, last_sent_at) values (?, clock_timestamp())"
            + " on conflict (shard) do update set last_sent_at = excluded.last_sent_at";
    private static final Table<Short> PROGRESS = new Table<>("outbox_progress", "p");

    static {
        PROGRESS.key("shard", SMALLINT, shard -> shard);
        PROGRESS.generated("last_sent_at", INSTANT);
    }

    private static final Executor SAME_THREAD = Runnable::run;
    private static final int NETWORK_TIMEOUT_MILLIS = 30_000;

    private final DataSource database;
    private final int service;
    private final int shard;

    OutboxShard(DataSource database, String service, int shard) {
        this.database = database;
        this.service = service.hashCode();
        this.shard = shard;
    }

    /** Takes rows to the broker; what it throws leaves them unsent. */
    interface Publishing {
        void publish(List<OutboxRow> rows);
    }

    boolean hasUnsent() throws SQLException {
        return ask(HAS_UNSENT, shard);
    }

    /** Rows wait for longer than the given time and nobody has sent any in it. */
    boolean isAbandonedFor(Duration time) throws SQLException {
        var seconds = time.toMillis() / 1000.0;
        return ask(IS_ABANDONED, shard, seconds, shard, seconds);
    }

    /**
     * Publishes the oldest rows and marks them, in one transaction under the shard's lock.
     *
     * @return how many; 0 also when another relay holds the lock
     */
    int relay(int most, Publishing publishing) throws SQLException {
        try (var connection = open()) {
            connection.setAutoCommit(false);
            try {
                var sent = isMine(connection) ? relay(connection, most, publishing) : 0;
                connection.commit();
                return sent;
            } catch (SQLException | RuntimeException failure) {
                rollback(connection, failure);
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private int relay(Connection connection, int most, Publishing publishing) throws SQLException {
        var rows = unsent(connection, most);
        if (rows.isEmpty()) {
            return 0;
        }
        publishing.publish(rows);
        mark(connection, rows);
        return rows.size();
    }

    private boolean isMine(Connection connection) throws SQLException {
        return ask(connection, LOCK, service, shard);
    }

    private List<OutboxRow> unsent(Connection connection, int most) throws SQLException {
        try (var statement = connection.prepareStatement(UNSENT)) {
            statement.setInt(1, shard);
            statement.setInt(2, most);
            var rows = new ArrayList<OutboxRow>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    private static OutboxRow row(ResultSet result) throws SQLException {
        return new OutboxRow(
                result.getLong(1),
                result.getObject(2, UUID.class),
                result.getString(3),
                result.getObject(4, UUID.class),
                result.getLong(5),
                result.getString(6),
                result.getString(7),
                result.getString(8),
                result.getObject(9, OffsetDateTime.class).toInstant(),
                result.getObject(10, OffsetDateTime.class).toInstant());
    }

    private void mark(Connection connection, List<OutboxRow> rows) throws SQLException {
        var positions = rows.stream().map(OutboxRow::position).toArray(Long[]::new);
        try (var statement = connection.prepareStatement(MARK)) {
            statement.setInt(1, shard);
            statement.setArray(2, connection.createArrayOf("bigint", positions));
            statement.setInt(3, shard);
            statement.executeUpdate();
        }
    }

    private boolean ask(String question, Object... parameters) throws SQLException {
        try (var connection = open()) {
            return ask(connection, question, parameters);
        }
    }

    private static boolean ask(Connection connection, String question, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }

    /** A database that has stopped answering must not hold the relay for ever. */
    private Connection open() throws SQLException {
        var connection = database.getConnection();
        connection.setNetworkTimeout(SAME_THREAD, NETWORK_TIMEOUT_MILLIS);
        return connection;
    }

    private static void rollback(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
