package crm.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the relay counts. */
@ApplicationScoped
class RelayMeters {

    private final MeterRegistry registry;
    private final Counter published;
    private final Map<Integer, AtomicInteger> blocked = new ConcurrentHashMap<>();

    RelayMeters(MeterRegistry registry) {
        this.registry = registry;
        this.published = registry.counter("relay_published_total");
    }

    void published(int rows) {
        published.increment(rows);
    }

    void failed(PublishFailure.Kind kind) {
        registry.counter("relay_failures_total", "kind", kind.name()).increment();
    }

    /** 1 while a row that the broker refuses stands in front of the shard. */
    void blocked(int shard, boolean is) {
        blocked.computeIfAbsent(shard, this::register).set(is ? 1 : 0);
    }

    private AtomicInteger register(int shard) {
        return registry.gauge("outbox_blocked", Tags.of("shard", String.valueOf(shard)), new AtomicInteger());
    }
}
