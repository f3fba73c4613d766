package crm.launcher.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * The rebuilt rows in the place of the old ones, in one transaction of the running service's database. Readers see the old ones until
 * the commit; consumers, who take their positions before they do anything, wait for it.
 */
final class Replacement {

    /** Nobody but its owner may read in it. */
    static final String BEFORE = "before_rebuild";

    private final List<String> tables;
    private final Connection running;
    private final Connection rebuilt;

    Replacement(Projection projection, Connection running, Connection rebuilt) {
        this.tables = Stream.concat(projection.tables().stream(), Projection.PROGRESS.stream())
                .toList();
        this.running = running;
        this.rebuilt = rebuilt;
    }

    /** Told of each table. */
    interface Report {
        void replaced(String table, long before, long after);
    }

    /** From here on no consumer applies anything, and what they have applied is committed. */
    void begin() throws SQLException {
        running.setAutoCommit(false);
        execute("lock table consumer_position in exclusive mode");
    }

    void carryOut(Report report) throws SQLException {
        execute("drop schema if exists " + BEFORE + " cascade");
        execute("create schema " + BEFORE);
        for (String table : tables) {
            execute("create table " + BEFORE + "." + table + " as table public." + table);
            long before = execute("delete from public." + table);
            report.replaced(table, before, copy(table));
        }
        running.commit();
    }

    static void dropOld(Connection running) throws SQLException {
        try (var statement = running.createStatement()) {
            statement.execute("drop schema if exists " + BEFORE + " cascade");
        }
    }

    private long copy(String table) throws SQLException {
        var columns = " public." + table + " (" + String.join(", ", columns(table)) + ") ";
        var out = rebuilt.unwrap(PGConnection.class).getCopyAPI().copyOut("copy" + columns + "to stdout");
        var in = running.unwrap(PGConnection.class).getCopyAPI().copyIn("copy" + columns + "from stdin");
        try {
            for (byte[] piece = out.readFromCopy(); piece != null; piece = out.readFromCopy()) {
                in.writeToCopy(piece, 0, piece.length);
            }
            return in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    /** What is computed from others is computed again. */
    private List<String> columns(String table) throws SQLException {
        try (var question = rebuilt.prepareStatement("select column_name from information_schema.columns"
                + " where table_schema = 'public' and table_name = ? and is_generated = 'NEVER' order by 1")) {
            question.setString(1, table);
            try (var rows = question.executeQuery()) {
                var columns = new ArrayList<String>();
                while (rows.next()) {
                    columns.add("\"" + rows.getString(1) + "\"");
                }
                return columns;
            }
        }
    }

    private long execute(String sql) throws SQLException {
        try (var statement = running.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }
}
