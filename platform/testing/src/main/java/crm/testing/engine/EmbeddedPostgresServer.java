package crm.testing.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;

/** A throw-away PostgreSQL from Maven Central; it does not sync to disk, because its data never outlive the test. */
final class EmbeddedPostgresServer implements Engine.PostgresServer {

    @Override
    public Servers start() throws Exception {
        var server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("max_connections", "200")
                .start();
        return new Servers("127.0.0.1", server.getPort(), "postgres", "postgres", "");
    }
}
