package crm.proofs.chaos.observe;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from their beginning, in no group, and only what was committed. */
public final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> lastRecord = new HashMap<>();

    public TopicReader(String bootstrap, Set<String> topics) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    static Set<String> ofThePlatform(String bootstrap) {
        try (var lister = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrap),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            return lister.listTopics().keySet().stream()
                    .filter(topic -> topic.startsWith("crm."))
                    .collect(Collectors.toSet());
        }
    }

    /** On to the end of what is committed now. */
    public void catchUp(Consumer<ConsumerRecord<String, byte[]>> reader) {
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> event : consumer.poll(POLL)) {
                lastRecord.put(new TopicPartition(event.topic(), event.partition()), event.offset());
                reader.accept(event);
            }
        }
    }

    /** Offset of the last event of each partition that has one. */
    Map<TopicPartition, Long> lastRecords() {
        return lastRecord;
    }

    List<TopicPartition> partitions() {
        return List.copyOf(consumer.assignment());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
