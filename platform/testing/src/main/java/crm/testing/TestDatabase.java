package crm.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The database of the service under test, past the service: plain JDBC as one of its roles. */
public final class TestDatabase {

    /** Opens a connection of one role. */
    private interface Door {
        Connection open() throws SQLException;
    }

    private final Door door;

    private TestDatabase(Door door) {
        this.door = door;
    }

    /** May what the service may: rows, no tables. */
    public static TestDatabase asService() {
        return as(ServiceDatabase.ofThisJvm().serviceRole());
    }

    /** Owns the tables. */
    public static TestDatabase asMigration() {
        return as(ServiceDatabase.ofThisJvm().migrationRole());
    }

    /** A further role of the service: {@code analytics_kpi}. */
    public static TestDatabase as(String role) {
        return new TestDatabase(() -> ServiceDatabase.ofThisJvm().connect(role));
    }

    public static TestDatabase asSuperuser() {
        return new TestDatabase(() -> ServiceDatabase.ofThisJvm().connectAsSuperuser());
    }

    /** The caller closes it. */
    public Connection connect() {
        try {
            return door.open();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows changed. */
    public int update(String sql, Object... parameters) {
        return run(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** Rows as column name → value. */
    public List<Map<String, Object>> rows(String sql, Object... parameters) {
        return run(sql, parameters, statement -> {
            try (var rows = statement.executeQuery()) {
                return read(rows);
            }
        });
    }

    /** The first column of the only row. */
    @SuppressWarnings("unchecked") // the caller names the type of its own column
    public <T> T value(String sql, Object... parameters) {
        var rows = rows(sql, parameters);
        if (rows.size() != 1) {
            throw new IllegalStateException(rows.size() + " rows instead of one: " + sql);
        }
        return (T) rows.get(0).values().iterator().next();
    }

    public long count(String table) {
        return this.<Long>value("select count(*) from " + table);
    }

    /** Empties tables with everything that refers to them; works as owner or superuser. */
    public void truncate(String... tables) {
        update("truncate " + String.join(", ", tables) + " restart identity cascade");
    }

    /** What is done with a prepared statement. */
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Object[] parameters, Work<T> work) {
        try (var connection = door.open();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return work.with(statement);
        } catch (SQLException e) {
            throw new RefusedByDatabase(e);
        }
    }

    private static List<Map<String, Object>> read(ResultSet rows) throws SQLException {
        var meta = rows.getMetaData();
        var read = new ArrayList<Map<String, Object>>();
        while (rows.next()) {
            var row = new LinkedHashMap<String, Object>();
            for (int column = 1; column <= meta.getColumnCount(); column++) {
                row.put(meta.getColumnLabel(column), rows.getObject(column));
            }
            read.add(row);
        }
        return read;
    }

    /** PostgreSQL said no; {@link #state()} says why (42501: the role may not, 23505: not unique). */
    public static final class RefusedByDatabase extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final String state;

        RefusedByDatabase(SQLException cause) {
            super(cause.getMessage(), cause);
            this.state = cause.getSQLState();
        }

        public String state() {
            return state;
        }
    }
}
