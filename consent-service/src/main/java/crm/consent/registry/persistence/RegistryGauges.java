package crm.consent.registry.persistence;

import crm.consent.registry.domain.ItemState;
import crm.platform.data.Found;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** How much waits for the registry, how long, and how far behind the movements are; counted in the background. */
@ApplicationScoped
class RegistryGauges {

    private static final String COUNT = RegistryOutboxTable.withStates("""
            select state, count(*) as items, extract(epoch from now() - min(created_at))::float8 as age
            from registry_outbox where state in {open} group by state
            union all
            select 'PULLED', count(*), coalesce(extract(epoch from now() - min(pulled_at)), 0)::float8 from registry_cursor
            """);

    private record Counted(long items, double ageSeconds) {}

    private static final Counted NONE = new Counted(0, 0);

    private final Pool pool;
    private final AtomicReference<Map<String, Counted>> counts = new AtomicReference<>(Map.of());

    RegistryGauges(Pool pool, MeterRegistry registry) {
        this.pool = pool;
        for (var state : ItemState.OPEN) {
            Gauge.builder("registry_items", () -> counted(state.name()).items())
                    .tag("state", state.name())
                    .register(registry);
        }
        Gauge.builder("registry_oldest_age_seconds", this::oldestWaiting).register(registry);
        Gauge.builder("registry_pull_lag_seconds", () -> counted("PULLED").ageSeconds())
                .register(registry);
    }

    private Counted counted(String state) {
        return counts.get().getOrDefault(state, NONE);
    }

    /** What is dead waits for nobody. */
    private double oldestWaiting() {
        return ItemState.OPEN.stream()
                .filter(state -> state != ItemState.DEAD)
                .mapToDouble(state -> counted(state.name()).ageSeconds())
                .max()
                .orElse(0);
    }

    @Scheduled(every = "${crm.metrics.refresh}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return pool.query(COUNT)
                .execute()
                .invoke(rows -> counts.set(Found.map(
                        rows,
                        row -> row.getString("state"),
                        row -> new Counted(row.getLong("items"), row.getDouble("age")))))
                .replaceWithVoid();
    }
}
