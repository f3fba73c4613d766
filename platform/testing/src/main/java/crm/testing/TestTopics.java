package crm.testing;

import crm.contracts.Topic;
import crm.contracts.Topics;
import crm.testing.engine.Servers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The topics past the services: what another producer or consumer would see. */
public final class TestTopics {

    private TestTopics() {}

    static void createAll() {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", Servers.running().kafka()))) {
            var there = admin.listTopics().names().get();
            var missing = Topics.all().stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .map(TestTopics::toNew)
                    .collect(Collectors.toList());
            admin.createTopics(missing).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the topics could not be made: " + e.getMessage(), e);
        }
    }

    private static NewTopic toNew(Topic topic) {
        return new NewTopic(topic.name(), topic.partitions(), (short) 1)
                .configs(Map.of("retention.ms", String.valueOf(topic.retentionMillis())));
    }

    /** Sends one record and waits until the broker has it. */
    public static void send(String topic, String key, Map<String, String> headers, byte[] body) {
        sendAll(List.of(record(topic, key, headers, body)));
    }

    public static ProducerRecord<String, byte[]> record(
            String topic, String key, Map<String, String> headers, byte[] body) {
        var message = new ProducerRecord<String, byte[]>(topic, key, body);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /** Sends in this order and waits until the broker has all. */
    public static void sendAll(List<ProducerRecord<String, byte[]>> records) {
        var config = Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Servers.running().kafka());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            for (var one : sent) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the broker refused: " + e.getMessage(), e);
        }
    }

    /** Everything committed that the topic holds at this moment, partition by partition in order. */
    public static List<ConsumerRecord<String, byte[]>> readAll(String topic) {
        var config = new HashMap<String, Object>();
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Servers.running().kafka());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readTo(consumer, consumer.endOffsets(partitions));
        }
    }

    /** The committed records of one aggregate, in order. */
    public static List<ConsumerRecord<String, byte[]>> readAll(String topic, String key) {
        return readAll(topic).stream().filter(one -> key.equals(one.key())).toList();
    }

    public static @Nullable String header(ConsumerRecord<?, ?> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static List<ConsumerRecord<String, byte[]>> readTo(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        var read = new ArrayList<ConsumerRecord<String, byte[]>>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(read::add);
        }
        return read;
    }
}
