package crm.testing.engine;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;

/** What runs PostgreSQL and Kafka for the tests; chosen by {@code -Dcrm.test.engine} or {@code CRM_TEST_ENGINE}. */
public enum Engine {
    /** Servers inside or below the test JVM; needs nothing installed. */
    EMBEDDED(new EmbeddedPostgresServer(), new EmbeddedKafkaServer()),
    /** Testcontainers. */
    CONTAINERS(new ContainerPostgresServer(), new ContainerKafkaServer()),
    /** Servers that somebody else runs; see {@link ExternalServers}. */
    EXTERNAL(ExternalServers::postgres, ExternalServers::kafka);

    /** Starts a PostgreSQL and says where it is (the Kafka part is empty). */
    interface PostgresServer {
        Servers start() throws Exception;
    }

    /** Starts a broker and says its bootstrap address. */
    interface KafkaServer {
        String start() throws Exception;
    }

    private final PostgresServer postgres;
    private final KafkaServer kafka;

    Engine(PostgresServer postgres, KafkaServer kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /** One of each per JVM, whoever asks and however often. */
    public static Servers servers() {
        synchronized (SharedLock.IN_THIS_JVM) {
            if (!Servers.areRunning()) {
                QuietLogs.set();
                chosen().start().publish();
            }
            return Servers.running();
        }
    }

    static Engine chosen() {
        var name = Settings.read("crm.test.engine", "auto");
        if (!"auto".equals(name)) {
            return Engine.valueOf(name.toUpperCase(Locale.ROOT));
        }
        return DockerClientFactory.instance().isDockerAvailable() ? CONTAINERS : EMBEDDED;
    }

    private Servers start() {
        var began = System.nanoTime();
        var broker = CompletableFuture.supplyAsync(() -> attempt(kafka::start)).orTimeout(3, TimeUnit.MINUTES);
        var database = attempt(postgres::start);
        var servers =
                new Servers(database.host(), database.port(), database.superuser(), database.password(), broker.join());
        System.out.printf(
                "Backing services: %s engine, PostgreSQL %s:%d, Kafka %s, %.1f s%n",
                name().toLowerCase(Locale.ROOT),
                servers.host(),
                servers.port(),
                servers.kafka(),
                (System.nanoTime() - began) / 1e9);
        return servers;
    }

    private static <T> T attempt(Callable<T> start) {
        try {
            return start.call();
        } catch (Exception e) {
            throw new IllegalStateException("a backing service did not start: " + e.getMessage(), e);
        }
    }
}
