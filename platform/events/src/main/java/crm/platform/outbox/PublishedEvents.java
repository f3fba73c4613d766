package crm.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import crm.contracts.CloudEventHeaders;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What the topics hold now; of no consumer group, so that nobody's place moves. */
@ApplicationScoped
class PublishedEvents {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration SILENCE = Duration.ofSeconds(20);

    /** In bytes, of one answer of the broker and of one partition in it: a service has little memory, and this is in nobody's way. */
    private static final int FETCH = 4 << 20;

    private static final int FETCH_OF_PARTITION = 256 << 10;

    private final Map<String, Object> broker;

    PublishedEvents(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /** Tells the ids of all committed events of these topics that were published in a span of time, and perhaps of some beside it. */
    void ids(Collection<String> topics, Instant from, Instant to, Consumer<String> told) {
        try (var consumer = new KafkaConsumer<>(config(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var starts = offsets(consumer, partitions(consumer, topics), from);
            if (starts.isEmpty()) {
                return;
            }
            var ends = consumer.endOffsets(starts.keySet());
            ends.putAll(offsets(consumer, starts.keySet(), to));
            consumer.assign(starts.keySet());
            starts.forEach(consumer::seek);
            read(consumer, ends, told);
        } catch (KafkaException e) {
            throw new UncheckedIOException(new IOException("the broker does not tell what it has", e));
        }
    }

    private Map<String, Object> config() {
        var config = new HashMap<>(broker);
        config.keySet().remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_OF_PARTITION);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return config;
    }

    /** A topic that is gone has no partitions, and nothing of what was sent to it. */
    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, Collection<String> topics) {
        var there = consumer.listTopics();
        return topics.stream()
                .flatMap(topic -> there.getOrDefault(topic, List.of()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    /** Of the first record at that moment or later, where there is one. */
    private static Map<TopicPartition, Long> offsets(
            KafkaConsumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions, Instant at) {
        var question =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> at.toEpochMilli()));
        var offsets = new HashMap<TopicPartition, Long>();
        consumer.offsetsForTimes(question).forEach((partition, found) -> {
            if (found != null) {
                offsets.put(partition, found.offset());
            }
        });
        return offsets;
    }

    private static void read(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends, Consumer<String> told)
            throws UncheckedIOException {
        var heard = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var records = consumer.poll(POLL);
            for (var message : records) {
                var id = message.headers().lastHeader(CloudEventHeaders.ID);
                if (id != null) {
                    told.accept(new String(id.value(), UTF_8));
                }
            }
            heard = records.isEmpty() ? heard : System.nanoTime();
            if (System.nanoTime() - heard > SILENCE.toNanos()) {
                throw new UncheckedIOException(new IOException("the broker has gone silent"));
            }
        }
    }
}
