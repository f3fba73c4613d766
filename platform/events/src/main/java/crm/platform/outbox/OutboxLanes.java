package crm.platform.outbox;

import static java.util.stream.Collectors.groupingBy;

import crm.platform.journal.OutboxTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The lanes after a change of their number. Which lane an event waits in follows from its aggregate and that number, so that one
 * aggregate's events are sent by one relay, in order. Rows that were written under another number get the lane of today, under the
 * locks of all lanes: nobody sends meanwhile.
 */
final class OutboxLanes {

    private static final String HAS_STRAYS = "select exists (select from outbox where sent_at is null and shard >= ?)";
    private static final String WAITING = "select distinct aggregate_id, shard from outbox where sent_at is null";
    private static final String LOCK = "select pg_advisory_xact_lock(?, ?)";
    private static final String MOVE =
            "update outbox set shard = ? where sent_at is null and shard <> ? and aggregate_id = any(?)";

    private record Waiting(UUID aggregateId, int shard) {}

    private final DataSource database;
    private final int service;
    private final int lanes;

    OutboxLanes(DataSource database, String service, int lanes) {
        this.database = database;
        this.service = service.hashCode();
        this.lanes = lanes;
    }

    /** Rows in lanes that nobody here serves: written by a replica that still counts otherwise. */
    boolean hasStrays() throws SQLException {
        try (var connection = database.getConnection();
                var question = connection.prepareStatement(HAS_STRAYS)) {
            question.setInt(1, lanes);
            try (var answer = question.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    /**
     * Gives every row that waits the lane of its aggregate.
     *
     * @return rows that have changed their lane; none, and no lock taken, while the number is what it was
     */
    int settle() throws SQLException {
        try (var connection = database.getConnection()) {
            var misplaced = misplaced(connection);
            return misplaced.isEmpty() ? 0 : settle(connection, highest(misplaced));
        }
    }

    private int settle(Connection connection, int highest) throws SQLException {
        connection.setAutoCommit(false);
        try {
            lock(connection, Math.max(highest, lanes - 1));
            var moved = move(connection, misplaced(connection));
            connection.commit();
            return moved;
        } catch (SQLException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** In the order of the lanes: two who do this at a time wait for each other, and not both for ever. */
    private void lock(Connection connection, int highest) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            for (int lane = 0; lane <= highest; lane++) {
                statement.setInt(1, service);
                statement.setInt(2, lane);
                statement.execute();
            }
        }
    }

    private List<Waiting> misplaced(Connection connection) throws SQLException {
        var misplaced = new ArrayList<Waiting>();
        try (var statement = connection.prepareStatement(WAITING);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var row = new Waiting(rows.getObject(1, UUID.class), rows.getInt(2));
                if (row.shard() != lane(row)) {
                    misplaced.add(row);
                }
            }
        }
        return misplaced;
    }

    private int move(Connection connection, List<Waiting> misplaced) throws SQLException {
        int moved = 0;
        for (var lane : misplaced.stream().collect(groupingBy(this::lane)).entrySet()) {
            var aggregates = lane.getValue().stream().map(Waiting::aggregateId).toArray(UUID[]::new);
            try (var statement = connection.prepareStatement(MOVE)) {
                statement.setInt(1, lane.getKey());
                statement.setInt(2, lane.getKey());
                statement.setArray(3, connection.createArrayOf("uuid", aggregates));
                moved += statement.executeUpdate();
            }
        }
        return moved;
    }

    private int lane(Waiting row) {
        return OutboxTable.lane(row.aggregateId(), lanes);
    }

    private static int highest(List<Waiting> misplaced) {
        return misplaced.stream().mapToInt(Waiting::shard).max().orElse(0);
    }
}
