package crm.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;

/** How much waits for the relay; counted in the background, so that a scrape asks nobody. */
@ApplicationScoped
class OutboxGauges {

    private static final String COUNT = """
            select count(*) filter (where parked_at is null) as unsent,
                   count(*) filter (where parked_at is not null) as parked,
                   coalesce(extract(epoch from now() - min(recorded_at) filter (where parked_at is null)), 0)::float8 as age
            from outbox where sent_at is null
            """;

    private record Backlog(long unsent, long parked, double ageSeconds) {}

    private final Pool pool;
    private volatile Backlog backlog = new Backlog(0, 0, 0);

    OutboxGauges(Pool pool, MeterRegistry registry) {
        this.pool = pool;
        registry.gauge("outbox_unsent", this, now -> now.backlog.unsent());
        registry.gauge("outbox_parked", this, now -> now.backlog.parked());
        registry.gauge("outbox_oldest_age_seconds", this, now -> Math.max(0, now.backlog.ageSeconds()));
    }

    @Scheduled(every = "${crm.metrics.refresh}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return pool.query(COUNT)
                .execute()
                .invoke(rows -> backlog = of(rows.iterator().next()))
                .replaceWithVoid();
    }

    private static Backlog of(Row row) {
        return new Backlog(row.getLong("unsent"), row.getLong("parked"), row.getDouble("age"));
    }
}
