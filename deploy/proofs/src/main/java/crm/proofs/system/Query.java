package crm.proofs.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Plain SQL with plain answers. */
public final class Query {

    private Query() {}

    /** The first column of the first row. */
    public static Object value(Connection connection, String sql, Object... parameters) {
        return rows(connection, sql, parameters).get(0).get(0);
    }

    public static List<List<Object>> rows(Connection connection, String sql, Object... parameters) {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (var rows = statement.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static void run(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int place = 0; place < parameters.length; place++) {
            statement.setObject(place + 1, parameters[place]);
        }
    }

    private static List<List<Object>> read(ResultSet rows) throws SQLException {
        var all = new ArrayList<List<Object>>();
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            var row = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                row.add(rows.getObject(column));
            }
            all.add(row);
        }
        return all;
    }
}
