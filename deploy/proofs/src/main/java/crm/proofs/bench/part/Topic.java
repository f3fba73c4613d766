package crm.proofs.bench.part;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A topic of the measurement's own, and what has come to it. */
final class Topic implements AutoCloseable {

    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private int bytes;

    private Topic(String name, KafkaConsumer<byte[], byte[]> consumer) {
        this.name = name;
        this.consumer = consumer;
    }

    static Topic create(Workbench bench, String name) throws Exception {
        var bootstrap = bench.system().kafkaBootstrap();
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        bootstrap,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(java.util.stream.IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(name, partition))
                .toList());
        return new Topic(name, consumer);
    }

    String name() {
        return name;
    }

    /** Reads on until that many events of different ids have come, and one poll further: there must not be more. */
    void require(int events) {
        var ids = new HashSet<String>();
        long read = 0;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (ids.size() < events && System.nanoTime() < end) {
            read += read(ids, Duration.ofMillis(200));
        }
        read += read(ids, Duration.ofMillis(200));
        if (ids.size() != events || read != events) {
            throw new IllegalStateException(
                    "expected " + events + " events in the topic, found " + read + " of " + ids.size() + " ids");
        }
    }

    /** Of one record that was read: key, value and headers. */
    int bytesOfRecord() {
        return bytes;
    }

    private int read(Set<String> ids, Duration patience) {
        var records = consumer.poll(patience);
        for (var one : records) {
            ids.add(new String(one.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
            bytes = bytes(one);
        }
        return records.count();
    }

    private static int bytes(ConsumerRecord<byte[], byte[]> one) {
        return one.serializedKeySize()
                + one.serializedValueSize()
                + StreamSupport.stream(one.headers().spliterator(), false)
                        .mapToInt(Topic::bytes)
                        .sum();
    }

    private static int bytes(Header header) {
        return header.key().length() + header.value().length;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
