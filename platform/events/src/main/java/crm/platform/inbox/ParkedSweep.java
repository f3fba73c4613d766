package crm.platform.inbox;

import crm.platform.work.Pace;
import crm.platform.work.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Releases parked events whose turn has come but which no later event of their aggregate has released: a process may have died between
 * a redelivery and its followers.
 */
@ApplicationScoped
class ParkedSweep {

    private static final String RELEASABLE = """
            select distinct e.consumer, e.aggregate_id
            from parked_event e join consumer_position p using (consumer, aggregate_id)
            where not p.blocked and e.aggregate_version <= p.last_version + 1
            limit 200
            """;

    private static final Duration TO_FINISH = Duration.ofSeconds(10);

    private final Pool pool;
    private final Redelivery redelivery;
    private final Worker worker;

    ParkedSweep(Pool pool, Redelivery redelivery, @ConfigProperty(name = "crm.inbox.sweep") Duration sweep) {
        this.pool = pool;
        this.redelivery = redelivery;
        this.worker = Worker.named("inbox-sweep").sweep(sweep).run(stopping -> release());
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        worker.stop(TO_FINISH);
    }

    private Uni<Pace> release() {
        return pool.query(RELEASABLE)
                .execute()
                .chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(
                                row -> redelivery.release(row.getString("consumer"), row.getUUID("aggregate_id")))
                        .collect()
                        .last())
                .replaceWith(Pace.REST);
    }
}
