package crm.platform.inbox;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

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

    private final Pool pool;
    private final Redelivery redelivery;

    ParkedSweep(Pool pool, Redelivery redelivery) {
        this.pool = pool;
        this.redelivery = redelivery;
    }

    @Scheduled(every = "${crm.inbox.sweep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> release() {
        return pool.query(RELEASABLE)
                .execute()
                .chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(
                                row -> redelivery.release(row.getString("consumer"), row.getUUID("aggregate_id")))
                        .collect()
                        .last());
    }
}
