package crm.gateway.stream;

import crm.platform.work.Pace;
import crm.platform.work.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one thread that reads the topics, from some minutes ago on. It is in no group and commits nothing: each gateway reads all. While
 * the broker is away nothing is heard, and afterwards everything.
 */
@ApplicationScoped
class EventReader {

    private static final Duration WAIT = Duration.ofMillis(100);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final Duration TO_STOP = Duration.ofSeconds(2);

    private final String brokers;
    private final Rings rings;
    private final Hub hub;
    private final StreamConfig config;
    private final Clock clock;
    private final Worker worker = Worker.named("stream").retry(RETRY).runBlocking(this::read);

    EventReader(
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            Rings rings,
            Hub hub,
            StreamConfig config,
            Clock clock) {
        this.brokers = brokers;
        this.rings = rings;
        this.hub = hub;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        worker.stop(TO_STOP);
    }

    private Pace read(BooleanSupplier stopping) {
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            begin(consumer);
            while (!stopping.getAsBoolean()) {
                boolean heard = false;
                for (var message : consumer.poll(WAIT)) {
                    heard |= take(message);
                }
                if (heard) {
                    hub.heard();
                }
            }
        }
        return Pace.REST;
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        // the bodies are thrown away: never many of them at once
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 << 20);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 256 << 10);
        return settings;
    }

    /** Where it was before; at the start, as far back as somebody may come back. */
    private void begin(KafkaConsumer<byte[], byte[]> consumer) {
        var partitions = partitions();
        consumer.assign(partitions);
        if (!rings.areKnown()) {
            startingPoints(consumer, partitions)
                    .forEach((place, offset) -> ring(place).begin(place.partition(), offset));
            rings.becomeKnown();
        }
        partitions.forEach(place -> consumer.seek(place, ring(place).position()[place.partition()]));
    }

    private Map<TopicPartition, Long> startingPoints(
            KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        var from = clock.instant().toEpochMilli() - config.resumable().toMillis();
        var asked = new HashMap<TopicPartition, Long>();
        partitions.forEach(place -> asked.put(place, from));
        var points = new HashMap<>(consumer.endOffsets(partitions));
        consumer.offsetsForTimes(asked).forEach((place, found) -> {
            if (found != null) {
                points.put(place, found.offset());
            }
        });
        return points;
    }

    private static List<TopicPartition> partitions() {
        var partitions = new ArrayList<TopicPartition>();
        for (var kind : Kind.values()) {
            for (int number = 0; number < kind.partitions(); number++) {
                partitions.add(new TopicPartition(kind.topic(), number));
            }
        }
        return partitions;
    }

    private Ring ring(TopicPartition place) {
        return rings.of(Kind.ofTopic(place.topic()).orElseThrow());
    }

    /** False: it is no event that could be understood, which whoever consumes it complains of. */
    private boolean take(ConsumerRecord<byte[], byte[]> message) {
        var change = EventHeaders.change(message);
        change.ifPresent(each -> rings.add(Kind.ofTopic(message.topic()).orElseThrow(), each));
        return change.isPresent();
    }
}
