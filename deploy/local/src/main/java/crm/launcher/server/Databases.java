package crm.launcher.server;

import crm.launcher.config.Port;
import crm.launcher.config.Secrets;
import crm.launcher.config.Settings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/**
 * A database per service, owned by the role that migrates it; the service's own role may not change tables. Repeatable:
 * what is there stays, passwords are set again.
 */
public final class Databases {

    static final String SUPERUSER = "postgres";
    static final String SUPERUSER_SECRET = "postgres.superuser";
    static final String KEYCLOAK = "keycloak";

    /** The role that answers KPI queries; row-level security hides from it who did not permit analysis. */
    static final String KPI_ROLE = "analytics_kpi";

    private final String address;
    private final Secrets secrets;

    Databases(String host, int port, Secrets secrets) {
        this.address = "jdbc:postgresql://" + host + ":" + port + "/";
        this.secrets = secrets;
    }

    public static Databases of(Settings settings) {
        return new Databases(
                "127.0.0.1",
                settings.port(Port.POSTGRES),
                Secrets.in(settings.home().secrets()));
    }

    static String secretOf(String role) {
        return "postgres." + role;
    }

    public static String migrationRole(String service) {
        return service + "_migration";
    }

    boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    void create() throws SQLException {
        try (var connection = connect("postgres")) {
            createDatabase(connection, KEYCLOAK, KEYCLOAK, List.of());
            for (Module module : Module.withDatabase()) {
                createDatabase(connection, module.id(), migrationRole(module.id()), users(module.id()));
            }
        }
    }

    /** Another database of that service, empty and with nobody in it. */
    public void recreate(String database, String service) throws SQLException {
        drop(database);
        try (var connection = connect("postgres")) {
            createDatabase(connection, database, migrationRole(service), users(service));
        }
    }

    public void drop(String database) throws SQLException {
        try (var connection = connect("postgres")) {
            execute(connection, "drop database if exists " + database + " with (force)");
        }
    }

    private static List<String> users(String service) {
        return service.equals("analytics") ? List.of(service, KPI_ROLE) : List.of(service);
    }

    long count(String database, String query) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void createDatabase(Connection connection, String name, String owner, List<String> users)
            throws SQLException {
        createRole(connection, owner, RoleLimits.MIGRATION);
        for (String user : users) {
            createRole(connection, user, RoleLimits.SERVICE);
        }
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database " + name + " owner " + owner);
        }
        execute(connection, "revoke all on database " + name + " from public");
        for (String user : users) {
            execute(connection, "grant connect on database " + name + " to " + user);
        }
        try (var inside = connect(name)) {
            execute(inside, "revoke create on schema public from public");
            for (String user : users) {
                execute(inside, "grant usage on schema public to " + user);
            }
        }
    }

    private void createRole(Connection connection, String role, RoleLimits limits) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(connection, "create role " + role + " login");
        }
        execute(connection, "alter role " + role + " password '" + secrets.of(secretOf(role)) + "'");
        for (String setting : limits.settings()) {
            execute(connection, "alter role " + role + " set " + setting);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As the role that owns the tables of that service. */
    public Connection asOwnerOf(String service) throws SQLException {
        return asOwnerOf(service, service);
    }

    /** The same role in another database of the service. */
    public Connection asOwnerOf(String service, String database) throws SQLException {
        var owner = migrationRole(service);
        return connect(database, owner, secretOf(owner));
    }

    /** As the role that may do anything on the server. */
    public Connection asSuperuser() throws SQLException {
        return connect("postgres");
    }

    public String passwordOf(String role) {
        return secrets.of(secretOf(role));
    }

    private Connection connect(String database) throws SQLException {
        return connect(database, SUPERUSER, SUPERUSER_SECRET);
    }

    private Connection connect(String database, String user, String secret) throws SQLException {
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", secrets.of(secret));
        login.setProperty("connectTimeout", "3");
        return DriverManager.getConnection(address + database, login);
    }
}
