package crm.launcher.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import crm.launcher.Checkout;
import crm.launcher.Console;
import crm.launcher.config.FreePorts;
import crm.launcher.config.Secrets;
import crm.launcher.config.Settings;
import crm.launcher.process.Supervisor;
import crm.launcher.server.Databases;
import crm.launcher.server.Platform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The switch on the launcher's own PostgreSQL: marketing's tables in small, a damaged and a rebuilt one. */
class ReplacementComponentTest {

    private static final String TABLES = """
            create table customer (customer_id int primary key, orders int not null, twice int generated always as (orders * 2) stored);
            create table customer_order (order_id int primary key, note text);
            create table permission (person_id int primary key, permitted boolean not null);
            create table segment (id int primary key);
            create table consumer_position (consumer text, aggregate_id int, last_version int, primary key (consumer, aggregate_id));
            create table parked_event (consumer text, aggregate_id int);
            create table dead_letter (id int primary key);
            """;

    @TempDir
    static Path home;

    private static Supervisor supervisor;
    private static Databases databases;
    private final Projection projection = Projection.of("marketing");

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        var environment = FreePorts.choose();
        environment.put("CRM_HOME", home.toString());
        environment.put("CRM_TOOLS", Checkout.TOOLS.toString());
        var settings = Settings.fresh(Checkout.ROOT, environment);
        settings.home().create();
        var postgres = Platform.backingServices(
                        settings, Secrets.in(settings.home().secrets()))
                .stream()
                .filter(server -> server.name().equals("postgres"))
                .toList();
        supervisor = new Supervisor(
                postgres,
                settings.home(),
                new Console(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)));
        supervisor.start();
        databases = Databases.of(settings);
    }

    @AfterAll
    static void stop() {
        supervisor.stop();
    }

    @BeforeEach
    void aDamagedOneAndARebuiltOne() throws SQLException {
        databases.recreate("marketing", "marketing");
        databases.recreate("marketing_rebuild", "marketing");
        try (var running = running();
                var rebuilt = rebuilt()) {
            create(running);
            create(rebuilt);
            execute(running, """
                    insert into customer values (1, 99), (3, 0);
                    insert into segment values (7);
                    insert into consumer_position values ('marketing.orders', 1, 4);
                    insert into dead_letter values (5);
                    """);
            execute(rebuilt, """
                    insert into customer values (1, 2), (2, 5);
                    insert into customer_order values (10, E'tab\\there, İ, \\\\ and a\\nline'), (11, null);
                    insert into permission values (1, true);
                    insert into consumer_position values ('marketing.orders', 1, 6), ('marketing.orders', 2, 1);
                    """);
        }
    }

    @Test
    void theRebuiltRowsTakeThePlaceOfTheOldOnesAndTheServicesOwnStay() throws SQLException {
        var told = new TreeMap<String, List<Long>>();
        replace((table, before, after) -> told.put(table, List.of(before, after)));

        try (var running = running()) {
            assertThat(rows(running, "select customer_id, orders, twice from customer order by 1"))
                    .containsExactly("1 2 4", "2 5 10");
            assertThat(rows(running, "select order_id, note from customer_order order by 1"))
                    .containsExactly("10 tab\there, İ, \\ and a\nline", "11 null");
            assertThat(rows(running, "select aggregate_id, last_version from consumer_position order by 1"))
                    .containsExactly("1 6", "2 1");
            assertThat(rows(running, "select id from dead_letter")).isEmpty();
            assertThat(rows(running, "select id from segment")).containsExactly("7");
        }
        assertThat(told).containsEntry("customer", List.of(2L, 2L)).containsEntry("customer_order", List.of(0L, 2L));
    }

    @Test
    void whatWasThereIsKeptUntilItIsDropped() throws SQLException {
        replace((table, before, after) -> {});
        try (var running = running()) {
            assertThat(rows(running, "select customer_id, orders from before_rebuild.customer order by 1"))
                    .containsExactly("1 99", "3 0");

            Replacement.dropOld(running);

            assertThat(rows(running, "select count(*) from pg_namespace where nspname = 'before_rebuild'"))
                    .containsExactly("0");
        }
    }

    /** Readers see the old rows until the commit, consumers wait for it. */
    @Test
    void meanwhileReadersAreAnsweredAndConsumersWait() throws SQLException {
        try (var running = running();
                var rebuilt = rebuilt();
                var reader = running();
                var consumer = running()) {
            var replacement = new Replacement(projection, running, rebuilt);
            replacement.begin();
            var applied = CompletableFuture.runAsync(() -> apply(consumer));
            Awaitility.await("the consumer waits for the lock")
                    .until(() -> rows(
                                    reader,
                                    "select count(*) from pg_stat_activity where datname = 'marketing' and wait_event_type = 'Lock'")
                            .equals(List.of("1")));
            assertThat(rows(reader, "select customer_id, orders from customer order by 1"))
                    .containsExactly("1 99", "3 0");
            assertThat(applied).isNotDone();

            replacement.carryOut((table, before, after) -> {});

            applied.join();
            assertThat(rows(reader, "select last_version from consumer_position where aggregate_id = 1"))
                    .as("the consumer saw the rebuilt position")
                    .containsExactly("7");
        }
    }

    /** As after kill -9: the connection is gone before the commit. */
    @Test
    void endedHalfWayNothingHasChangedAndItCanBeDoneAgain() throws SQLException {
        var running = running();
        try (var rebuilt = rebuilt();
                var other = running()) {
            var replacement = new Replacement(projection, running, rebuilt);
            replacement.begin();
            try {
                replacement.carryOut((table, before, after) -> {
                    if (table.equals("permission")) {
                        throw new IllegalStateException("killed");
                    }
                });
            } catch (IllegalStateException killed) {
                running.close();
            }
            assertThat(rows(other, "select customer_id, orders from customer order by 1"))
                    .containsExactly("1 99", "3 0");
            assertThat(rows(other, "select last_version from consumer_position"))
                    .containsExactly("4");
        }
        replace((table, before, after) -> {});

        try (var again = running()) {
            assertThat(rows(again, "select customer_id, orders from customer order by 1"))
                    .containsExactly("1 2", "2 5");
        }
    }

    private void replace(Replacement.Report report) throws SQLException {
        try (var running = running();
                var rebuilt = rebuilt()) {
            var replacement = new Replacement(projection, running, rebuilt);
            replacement.begin();
            replacement.carryOut(report);
        }
    }

    /** As the inbox does it: the position under its row's lock, then the effect. */
    private static void apply(Connection consumer) {
        try {
            consumer.setAutoCommit(false);
            int last = Integer.parseInt(
                    rows(consumer, "select last_version from consumer_position where aggregate_id = 1 for update")
                            .get(0));
            execute(consumer, "update consumer_position set last_version = " + (last + 1) + " where aggregate_id = 1");
            consumer.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection running() throws SQLException {
        return databases.asOwnerOf("marketing");
    }

    private static Connection rebuilt() throws SQLException {
        return databases.asOwnerOf("marketing", "marketing_rebuild");
    }

    /** Those of the projection that no test looks into have a key and nothing else. */
    private void create(Connection connection) throws SQLException {
        execute(connection, TABLES);
        for (var table : projection.tables()) {
            execute(connection, "create table if not exists " + table + " (id int primary key)");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var read = new ArrayList<String>();
            while (rows.next()) {
                var row = new StringJoiner(" ");
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                read.add(row.toString());
            }
            return read;
        }
    }
}
