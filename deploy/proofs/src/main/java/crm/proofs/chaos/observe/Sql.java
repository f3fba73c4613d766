package crm.proofs.chaos.observe;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Plain SQL, row by row. */
public final class Sql {

    private static final int FETCH = 5_000;

    private Sql() {}

    /** Makes something of a row. */
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    public static <T> List<T> list(Connection connection, String query, Reading<T> reading, Object... parameters) {
        try {
            connection.setAutoCommit(false); // else all rows are fetched at once
            try (var statement = connection.prepareStatement(query)) {
                statement.setFetchSize(FETCH);
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                var all = new ArrayList<T>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        all.add(reading.of(rows));
                    }
                }
                return all;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Whether this version of the service has that table. */
    static boolean hasTable(Connection connection, String name) {
        return list(connection, "select to_regclass(?) is not null", row -> row.getBoolean(1), name)
                .get(0);
    }

    static long count(Connection connection, String query) {
        return list(connection, query, row -> row.getLong(1)).get(0);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
