package crm.proofs.chaos.experiment;

import crm.proofs.system.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * What a consumer makes of events: of each purchase the versions that it has applied, one behind the other. An event of some purchases
 * cannot be applied until somebody has mended what is wrong; it becomes a dead letter, and its followers wait.
 */
final class ExperimentEffects {

    private static final String KNOW = "insert into purchase_fact values (?, ?, '', 0, false) on conflict do nothing";
    private static final String LAST = "select last_version from purchase_fact where consumer = ? and id = ?";
    private static final String BLOCKED =
            "select count(*) from purchase_fact where consumer = ? and id = ? and blocked";
    private static final String APPLY = "update purchase_fact set versions = versions || ' ' || ?, last_version = ?"
            + " where consumer = ? and id = ?";
    private static final String SET_ASIDE = "insert into purchase_waiting values (?, ?, ?, ?)";
    private static final String BLOCK = "update purchase_fact set blocked = ? where consumer = ? and id = ?";
    private static final String DEAD = "select id, version from purchase_waiting where consumer = ? and dead";
    private static final String FOLLOWERS =
            "select id, version from purchase_waiting where consumer = ? and not dead and id = ? order by version ";
    private static final String FORGET = "delete from purchase_waiting where consumer = ? and id = ? and version = ?";
    private static final int ONE_OF = 4;
    private static final long SPOILT = 2;

    private final String consumer;
    private final Defect defect;

    ExperimentEffects(String consumer, Defect defect) {
        this.consumer = consumer;
        this.defect = defect;
    }

    private record Event(UUID id, long version) {}

    void apply(Connection connection, UUID id, long version) throws SQLException {
        Writer.update(connection, KNOW, consumer, id);
        if (defect == Defect.NO_INBOX) {
            write(connection, new Event(id, version));
        } else if (defect != Defect.DEAD_LETTER_BLOCKS_NOTHING && isTooEarly(connection, id, version)) {
            if (defect == Defect.GAP_IS_THROWN) {
                throw new CrashPoints.Crash("a version is missing");
            }
            Writer.update(connection, SET_ASIDE, consumer, id, version, false);
        } else if (isSpoilt(id, version)) {
            Writer.update(connection, SET_ASIDE, consumer, id, version, true);
            Writer.update(connection, BLOCK, true, consumer, id);
        } else {
            write(connection, new Event(id, version));
        }
    }

    /** Somebody has mended it: the dead letters, and behind each its followers. */
    void redrive(Connection connection) throws SQLException {
        for (var letter : events(connection, DEAD, consumer)) {
            write(connection, letter);
            Writer.update(connection, BLOCK, false, consumer, letter.id());
            var order = defect == Defect.FOLLOWERS_OUT_OF_ORDER ? "desc" : "";
            for (var follower : events(connection, FOLLOWERS + order, consumer, letter.id())) {
                write(connection, follower);
            }
        }
        connection.commit();
    }

    private boolean isTooEarly(Connection connection, UUID id, long version) throws SQLException {
        return number(connection, BLOCKED, id) > 0 || version > number(connection, LAST, id) + 1;
    }

    private static boolean isSpoilt(UUID id, long version) {
        return version == SPOILT && Math.floorMod(id.hashCode(), ONE_OF) == 0;
    }

    private void write(Connection connection, Event event) throws SQLException {
        Writer.update(connection, APPLY, String.valueOf(event.version()), event.version(), consumer, event.id());
        Writer.update(connection, FORGET, consumer, event.id(), event.version());
    }

    private long number(Connection connection, String sql, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, consumer);
            statement.setObject(2, id);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<Event> events(Connection connection, String sql, Object... parameters) {
        return Query.rows(connection, sql, parameters).stream()
                .map(row -> new Event((UUID) row.get(0), (Long) row.get(1)))
                .toList();
    }
}
