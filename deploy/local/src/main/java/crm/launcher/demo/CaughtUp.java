package crm.launcher.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Whether consumers have read all that the relays have sent. */
final class CaughtUp implements AutoCloseable {

    /** Every relay batch is a transaction, whose commit marker is the last offset and no record. */
    private static final long MARKER = 1;

    private final Admin admin;

    CaughtUp(String bootstrapServers) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** Records of these topics that the group has not worked through. */
    long lag(String group, List<String> topics) throws InterruptedException {
        try {
            var ends = ends(topics);
            var read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            long lag = 0;
            for (var end : ends.entrySet()) {
                var offset = read.get(end.getKey());
                long waiting = end.getValue() - (offset == null ? 0 : offset.offset());
                lag += waiting <= MARKER ? 0 : waiting;
            }
            return lag;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not tell the offsets of " + group, e);
        }
    }

    private Map<TopicPartition, Long> ends(List<String> topics) throws ExecutionException, InterruptedException {
        var question = new HashMap<TopicPartition, OffsetSpec>();
        admin.describeTopics(topics)
                .allTopicNames()
                .get()
                .forEach((name, topic) -> topic.partitions()
                        .forEach(partition ->
                                question.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
        return admin.listOffsets(question).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    @Override
    public void close() {
        admin.close();
    }
}
