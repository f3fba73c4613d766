package crm.proofs.chaos.fault;

import crm.proofs.system.TestSystem;
import java.sql.Connection;
import java.sql.SQLException;

/** Takes one service's database away from it, in ways that leave the server itself well, and gives it back. */
public final class DatabaseFaults implements Cell {

    private final TestSystem system;

    public DatabaseFaults(TestSystem system) {
        this.system = system;
    }

    @Override
    public void bring(Fault.Kind kind, String service) {
        change(service, damage(kind, service));
    }

    @Override
    public void mend(Fault.Kind kind, String service) {
        change(service, repair(kind, service));
    }

    private static String damage(Fault.Kind kind, String service) {
        return switch (kind) {
            case READ_ONLY -> "alter role " + service + " set default_transaction_read_only = on";
            case WRONG_PASSWORD -> "alter role " + service + " password 'changed by somebody else'";
            case NO_CONNECTIONS -> "alter role " + service + " connection limit 0";
            default -> throw new IllegalArgumentException(kind + " is not of a database");
        };
    }

    private String repair(Fault.Kind kind, String service) {
        return switch (kind) {
            case READ_ONLY -> "alter role " + service + " reset default_transaction_read_only";
            case WRONG_PASSWORD -> "alter role " + service + " password '" + system.databasePassword(service) + "'";
            case NO_CONNECTIONS -> "alter role " + service + " connection limit -1";
            default -> throw new IllegalArgumentException(kind + " is not of a database");
        };
    }

    /** A session keeps the settings that it began with, so all of them end: as they would with the server that they were on. */
    private void change(String service, String statement) {
        try (Connection connection = system.superuser();
                var sql = connection.createStatement()) {
            sql.execute(statement);
            sql.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + service + "'");
        } catch (SQLException e) {
            throw new IllegalStateException("could not do: " + statement, e);
        }
    }
}
