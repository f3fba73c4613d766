package crm.launcher.demo;

import crm.launcher.Refusal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Whether consumers have read all that the relays have sent. */
public final class CaughtUp implements AutoCloseable {

    /** So few offsets may all be commit markers of transactions, which are no records: the partition is looked into. */
    private static final long PERHAPS_MARKERS = 16;

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Admin admin;
    private final String bootstrapServers;

    public CaughtUp(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** Records of these topics that the group has not worked through. */
    public long lag(String group, List<String> topics) throws InterruptedException {
        try {
            var ends = ends(topics);
            var read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            long lag = 0;
            var doubtful = new HashMap<TopicPartition, Long>();
            for (var end : ends.entrySet()) {
                var offset = read.get(end.getKey());
                long next = offset == null ? 0 : offset.offset();
                long waiting = end.getValue() - next;
                if (waiting > PERHAPS_MARKERS) {
                    lag += waiting;
                } else if (waiting > 0) {
                    doubtful.put(end.getKey(), next);
                }
            }
            return lag + records(doubtful);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not tell the offsets of " + group, e);
        }
    }

    /** How many committed records there really are from these offsets on. */
    private long records(Map<TopicPartition, Long> from) {
        if (from.isEmpty()) {
            return 0;
        }
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            return consumer.poll(LOOK).count();
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
    }

    /** Refuses topics of which the broker has deleted the oldest records: what is made of the rest would lack something. */
    public void requireBeginning(List<String> topics) throws InterruptedException {
        try {
            offsets(topics, OffsetSpec.earliest()).forEach((partition, offset) -> {
                if (offset > 0) {
                    throw new Refusal(partition + " begins at offset " + offset
                            + ": what stood before it is gone, and would be missing. Nothing was changed.");
                }
            });
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not tell where " + topics + " begin", e);
        }
    }

    /** Groups that nobody needs any more, and that nobody is in. */
    public void forget(Collection<String> groups) throws InterruptedException {
        try {
            admin.deleteConsumerGroups(groups).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not delete the groups " + groups, e);
        }
    }

    private Map<TopicPartition, Long> ends(List<String> topics) throws ExecutionException, InterruptedException {
        return offsets(topics, OffsetSpec.latest());
    }

    private Map<TopicPartition, Long> offsets(List<String> topics, OffsetSpec where)
            throws ExecutionException, InterruptedException {
        var question = new HashMap<TopicPartition, OffsetSpec>();
        admin.describeTopics(topics)
                .allTopicNames()
                .get()
                .forEach((name, topic) -> topic.partitions()
                        .forEach(partition -> question.put(new TopicPartition(name, partition.partition()), where)));
        return admin.listOffsets(question).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    @Override
    public void close() {
        admin.close();
    }
}
