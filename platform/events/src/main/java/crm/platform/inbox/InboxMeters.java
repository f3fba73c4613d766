package crm.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What the consumers count. Nothing here asks the database. */
@ApplicationScoped
class InboxMeters {

    private static final String CONSUMER = "consumer";

    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, AtomicLong> oldest = new ConcurrentHashMap<>();

    InboxMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** A batch being worked on. */
    interface Progress {
        void end();
    }

    /** From here until its end the batch's oldest record counts as unprocessed. */
    Progress begin(String consumer, ConsumerRecords<String, byte[]> batch) {
        var since = watch(consumer);
        since.set(oldestIn(batch));
        return () -> {
            since.set(0);
            registry.counter("inbox_events_total", CONSUMER, consumer).increment(batch.count());
        };
    }

    /** From the start every series is there with 0, so that an alert on it can tell silence from health. */
    final AtomicLong watch(String consumer) {
        return oldest.computeIfAbsent(consumer, this::register);
    }

    void duplicates(String consumer, int count) {
        registry.counter("inbox_duplicates_total", CONSUMER, consumer).increment(count);
    }

    void gaps(String consumer, int count) {
        registry.counter("version_gap_total", CONSUMER, consumer).increment(count);
    }

    /** Once for each attempt that the database did not let through; the cause is the SQL state, of which there are few. */
    void waits(String consumer, String cause) {
        registry.counter("inbox_waits_total", CONSUMER, consumer, "cause", cause)
                .increment();
    }

    private AtomicLong register(String consumer) {
        var since = new AtomicLong();
        duplicates(consumer, 0);
        gaps(consumer, 0);
        registry.gauge("consumer_oldest_age_seconds", List.of(Tag.of(CONSUMER, consumer)), since, this::age);
        return since;
    }

    private double age(AtomicLong since) {
        var millis = since.get();
        return millis == 0 ? 0 : Math.max(0, clock.millis() - millis) / 1000.0;
    }

    private static long oldestIn(ConsumerRecords<String, byte[]> batch) {
        var oldest = Long.MAX_VALUE;
        for (var record : batch) {
            oldest = Math.min(oldest, ((ConsumerRecord<?, ?>) record).timestamp());
        }
        return oldest == Long.MAX_VALUE ? 0 : oldest;
    }
}
