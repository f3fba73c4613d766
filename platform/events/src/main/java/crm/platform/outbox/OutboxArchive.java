package crm.platform.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Sent rows in the order in which they were sent, piece by piece; over blocking JDBC, like the relay. */
final class OutboxArchive {

    private static final String PIECE = """
            select event_id, topic, aggregate_id, aggregate_version, sent_at, position
            from outbox
            where sent_at >= ? and sent_at < ? and (sent_at, position) > (?, ?)
            order by sent_at, position limit ?
            """;

    private final DataSource database;
    private final Instant since;
    private final Instant until;

    /** @param until what was sent later needs no look, least of all what is published again meanwhile */
    OutboxArchive(DataSource database, Instant since, Instant until) {
        this.database = database;
        this.since = since;
        this.until = until;
    }

    /** What was sent after that moment and position; empty at the end. */
    List<SentEvent> after(Instant sentAt, long position, int most) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PIECE)) {
            statement.setObject(1, since.atOffset(ZoneOffset.UTC));
            statement.setObject(2, until.atOffset(ZoneOffset.UTC));
            statement.setObject(3, sentAt.atOffset(ZoneOffset.UTC));
            statement.setLong(4, position);
            statement.setInt(5, most);
            try (var rows = statement.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the archive of the outbox cannot be read", e);
        }
    }

    private static List<SentEvent> read(ResultSet rows) throws SQLException {
        var events = new ArrayList<SentEvent>();
        while (rows.next()) {
            events.add(new SentEvent(
                    rows.getObject(1, UUID.class),
                    rows.getString(2),
                    rows.getObject(3, UUID.class),
                    rows.getLong(4),
                    rows.getObject(5, OffsetDateTime.class).toInstant(),
                    rows.getLong(6)));
        }
        return events;
    }
}
