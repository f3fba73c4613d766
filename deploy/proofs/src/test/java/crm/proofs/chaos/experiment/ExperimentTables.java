package crm.proofs.chaos.experiment;

import crm.proofs.system.Checkout;
import crm.proofs.system.TestSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;

/** The platform's own tables in a schema of their own, in a database of the system that serves for it. */
final class ExperimentTables implements AutoCloseable {

    private static final String DATABASE = "marketing";
    private static final String SCHEMA = "experiment";
    private static final String SCRIPTS = "/src/main/resources/db/platform/";
    private static final String OWN = """
        create table purchase (id uuid primary key, version bigint not null, total bigint not null);
        create table purchase_fact (consumer text, id uuid, versions text not null, last_version bigint not null,
                                    blocked boolean not null, primary key (consumer, id));
        create table purchase_waiting (consumer text, id uuid, version bigint, dead boolean not null,
                                       primary key (consumer, id, version));
        create table relay_cursor (last bigint not null);
        insert into relay_cursor values (0);
        """;

    private final TestSystem system;

    ExperimentTables(TestSystem system) throws SQLException {
        this.system = system;
        try (var connection = system.database(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + SCHEMA + " cascade; create schema " + SCHEMA);
            statement.execute("set search_path to " + SCHEMA);
            statement.execute(script("platform/data", "V0_1__platform.sql"));
            statement.execute(script("platform/events", "V0_3__delivery.sql"));
            statement.execute(OWN);
        }
    }

    Connection connect() throws SQLException {
        var connection = system.database(DATABASE);
        try (var statement = connection.createStatement()) {
            statement.execute("set search_path to " + SCHEMA);
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private static String script(String module, String name) {
        try {
            return Files.readString(Checkout.root().resolve(module + SCRIPTS + name))
                    .replace("${serviceRole}", DATABASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        try (var connection = system.database(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("drop schema " + SCHEMA + " cascade");
        }
    }
}
