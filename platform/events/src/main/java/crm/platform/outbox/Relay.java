package crm.platform.outbox;

import crm.platform.data.ReactiveUnitOfWork.Committed;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes the outbox to Kafka: per shard one thread, one advisory lock and one transactional producer. Rows go out in the order of their
 * positions, all rows of a transaction or none; a row is marked as sent after the broker has it, so a crash in between sends it twice
 * under the same id and never loses it.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final DataSource database;
    private final RelayProducers producers;
    private final RelayMeters meters;
    private final OutboxSettings settings;
    private final String service;
    private final OutboxLanes lanes;
    private final List<RelayShard> shards = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    Relay(
            DataSource database,
            RelayProducers producers,
            RelayMeters meters,
            OutboxSettings settings,
            @ConfigProperty(name = "crm.service") String service) {
        this.database = database;
        this.producers = producers;
        this.meters = meters;
        this.settings = settings;
        this.service = service;
        this.lanes = new OutboxLanes(database, service, settings.shards());
    }

    void start(@Observes StartupEvent event) {
        if (settings.relay()) {
            start();
        }
    }

    /** Rows of this process go out at once, without waiting for the next poll. */
    void wake(@Observes Committed committed) {
        shards.forEach(RelayShard::wake);
    }

    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    /** While replicas with another number of lanes still write, beside the start of each that has the new one. */
    @Scheduled(every = "${crm.metrics.refresh}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void adoptStrays() throws SQLException {
        if (!shards.isEmpty() && lanes.hasStrays()) {
            settle();
        }
    }

    private void settle() throws SQLException {
        var moved = lanes.settle();
        if (moved > 0) {
            LOG.infof("%d waiting events have moved to their lanes among the %d of today", moved, settings.shards());
        }
    }

    synchronized void start() {
        try {
            settle();
        } catch (SQLException e) {
            throw new IllegalStateException("the lanes of the outbox cannot be read", e);
        }
        for (int shard = 0; shard < settings.shards(); shard++) {
            var relay = relay(shard);
            var thread = new Thread(relay, "relay-" + shard);
            thread.setDaemon(true);
            shards.add(relay);
            threads.add(thread);
            thread.start();
        }
    }

    /** Lets a running batch end; what it could not send stays unsent for the next start. */
    synchronized void stop() {
        shards.forEach(RelayShard::stop);
        threads.forEach(Relay::join);
        shards.clear();
        threads.clear();
    }

    private RelayShard relay(int shard) {
        return new RelayShard(
                shard,
                new OutboxShard(database, service, shard),
                () -> producers.create(shard),
                meters,
                new RelayShard.Pace(
                        settings.batch(),
                        settings.poll(),
                        settings.debounce(),
                        settings.interval(),
                        settings.takeover()));
    }

    private static void join(Thread thread) {
        try {
            thread.join(STOP_WITHIN.toMillis());
            if (thread.isAlive()) {
                LOG.warnf("%s does not stop in time and is interrupted", thread.getName());
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
