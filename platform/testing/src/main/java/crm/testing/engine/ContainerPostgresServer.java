package crm.testing.engine;

import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same major version as the embedded one; the container ends with the JVM. */
final class ContainerPostgresServer implements Engine.PostgresServer {

    static final String IMAGE = "postgres:18";

    @Override
    public Servers start() {
        @SuppressWarnings("resource") // ends with the JVM
        var container = new PostgreSQLContainer(Settings.read("crm.test.postgres.image", IMAGE))
                .withCommand("postgres", "-c", "max_connections=200", "-c", "fsync=off");
        container.start();
        return new Servers(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword(),
                "");
    }
}
