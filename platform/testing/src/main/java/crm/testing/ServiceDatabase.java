package crm.testing;

import crm.testing.engine.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The database of the service under test with its roles, as a deployment makes them: {@code <id>_migration} owns it,
 * {@code <id>} reads and writes rows and changes no table.
 */
record ServiceDatabase(Servers servers, String service) {

    private static final String OF_THIS_JVM = "crm.testing.service";

    /** One per JVM: a second start of the application finds what the first one left. */
    static ServiceDatabase create(Servers servers, String service) {
        var database = new ServiceDatabase(servers, service);
        if (!service.equals(System.getProperty(OF_THIS_JVM))) {
            database.createAnew();
            System.setProperty(OF_THIS_JVM, service);
        }
        return database;
    }

    static ServiceDatabase ofThisJvm() {
        return new ServiceDatabase(Servers.running(), System.getProperty(OF_THIS_JVM));
    }

    String name() {
        return "test_" + service;
    }

    String serviceRole() {
        return service;
    }

    String migrationRole() {
        return service + "_migration";
    }

    String password() {
        return service;
    }

    Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(servers.jdbcUrl(name()), role, password());
    }

    Connection connectAsSuperuser() throws SQLException {
        return DriverManager.getConnection(servers.jdbcUrl(name()), servers.superuser(), servers.password());
    }

    private void createAnew() {
        try (var server =
                DriverManager.getConnection(servers.jdbcUrl("postgres"), servers.superuser(), servers.password())) {
            run(server, roles());
            run(
                    server,
                    List.of(
                            "drop database if exists %s with (force)".formatted(name()),
                            // lower() and upper() know every letter, on every operating system alike
                            """
                            create database %s owner %s template template0 encoding 'UTF8' locale 'C'
                            locale_provider builtin builtin_locale 'C.UTF-8'""".formatted(name(), migrationRole()),
                            "revoke all on database %s from public".formatted(name()),
                            "grant connect on database %s to %s".formatted(name(), String.join(", ", readers()))));
            try (var database = connectAsSuperuser()) {
                run(database, privileges());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + name() + " could not be made: " + e.getMessage(), e);
        }
    }

    private List<String> roles() {
        var statements = new ArrayList<String>();
        var all = new ArrayList<>(readers());
        all.add(migrationRole());
        for (var role : all) {
            statements.add("""
                    do $$ begin
                      if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s login; end if;
                    end $$""".formatted(role));
            statements.add("alter role %s password '%s'".formatted(role, password()));
            statements.addAll(limits(role));
        }
        return statements;
    }

    /** As the launcher and docs/operations set them; migrations may take longer. */
    private List<String> limits(String role) {
        return role.equals(migrationRole())
                ? List.of(
                        "alter role %s set statement_timeout = '1h'".formatted(role),
                        "alter role %s set lock_timeout = '1min'".formatted(role),
                        "alter role %s set idle_in_transaction_session_timeout = '10min'".formatted(role))
                : List.of(
                        "alter role %s set statement_timeout = '60s'".formatted(role),
                        "alter role %s set lock_timeout = '30s'".formatted(role),
                        "alter role %s set idle_in_transaction_session_timeout = '5min'".formatted(role));
    }

    private List<String> readers() {
        return "analytics".equals(service) ? List.of(service, "analytics_kpi") : List.of(service);
    }

    private List<String> privileges() {
        return List.of(
                "grant usage on schema public to " + String.join(", ", readers()),
                """
                alter default privileges for role %s in schema public
                grant select, insert, update, delete on tables to %s""".formatted(migrationRole(), serviceRole()),
                "alter default privileges for role %s in schema public grant usage, select on sequences to %s"
                        .formatted(migrationRole(), serviceRole()));
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
