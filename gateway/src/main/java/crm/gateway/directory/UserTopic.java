package crm.gateway.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import crm.contracts.CloudEventHeaders;
import crm.contracts.Contracts;
import crm.contracts.Topics;
import crm.contracts.identity.UserChanged;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What has been told of users, read from the topic itself: it is the gateway's only memory of it. Of two gateways that tell the same
 * version at once the first counts, here as with every consumer. For one thread, which it may hold for a while.
 */
@Dependent
class UserTopic {

    /**
     * @param version of the latest event that counts
     * @param event its id
     */
    record Told(long version, String event, UserFacts facts) {}

    /** The brokers are away, or refuse; what has arrived is to be read anew. */
    static final class Unreachable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreachable(Throwable cause) {
            super(cause);
        }
    }

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String SOURCE = "/gateway";

    private final String bootstrap;
    private final ObjectMapper json;
    private final ObjectReader reader;
    private final Clock clock;
    private final Map<UUID, Told> told = new HashMap<>();
    private @Nullable KafkaConsumer<String, byte[]> consumer;
    private @Nullable KafkaProducer<String, byte[]> producer;

    UserTopic(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap, ObjectMapper json, Clock clock) {
        this.bootstrap = bootstrap;
        this.json = json;
        this.reader = json.readerFor(UserChanged.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.clock = clock;
    }

    /** Everything that has been told until now, also by other gateways. */
    Map<UUID, Told> told() {
        try {
            var kafka = consumer();
            var ends = kafka.endOffsets(kafka.assignment());
            while (ends.entrySet().stream().anyMatch(end -> kafka.position(end.getKey()) < end.getValue())) {
                kafka.poll(POLL).forEach(this::learn);
            }
            return Map.copyOf(told);
        } catch (KafkaException away) {
            throw new Unreachable(away);
        }
    }

    /** Waits until the brokers have it; answers its id. */
    String tell(UserChanged event, long version, String actor) throws InterruptedException {
        var record = new ProducerRecord<>(Topics.USER, event.userId().toString(), body(event));
        var id = UUID.randomUUID().toString();
        headers(id, event, version, actor)
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        try {
            producer().send(record).get();
        } catch (ExecutionException | KafkaException failure) {
            throw new Unreachable(failure);
        }
        return id;
    }

    /** After a failure: all is read again, and so it is known what has arrived. */
    void close() {
        if (consumer != null) {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
            consumer = null;
        }
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
            producer = null;
        }
        told.clear();
    }

    private void learn(ConsumerRecord<String, byte[]> record) {
        var id = UUID.fromString(record.key());
        var version = Long.parseLong(text(record, CloudEventHeaders.AGGREGATE_VERSION));
        var before = told.get(id);
        if (version == (before == null ? 1 : before.version() + 1)) {
            var event = text(record, CloudEventHeaders.ID);
            told.put(id, new Told(version, event, UserFacts.of(read(record.value()))));
        }
    }

    private static String text(ConsumerRecord<String, byte[]> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }

    private UserChanged read(byte[] body) {
        try {
            return reader.readValue(body);
        } catch (IOException notOurs) {
            throw new UncheckedIOException("the topic of users holds what is no event of a user", notOurs);
        }
    }

    private byte[] body(UserChanged event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Map<String, String> headers(String id, UserChanged event, long version, String actor) {
        var now = clock.instant().toString();
        var headers = new LinkedHashMap<String, String>();
        headers.put(CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_1_0);
        headers.put(CloudEventHeaders.ID, id);
        headers.put(CloudEventHeaders.TYPE, Contracts.of(UserChanged.class).type());
        headers.put(CloudEventHeaders.SOURCE, SOURCE);
        headers.put(CloudEventHeaders.SUBJECT, event.userId().toString());
        headers.put(CloudEventHeaders.TIME, now);
        headers.put(CloudEventHeaders.RECORDED_AT, now);
        headers.put(CloudEventHeaders.AGGREGATE_VERSION, String.valueOf(version));
        headers.put(CloudEventHeaders.CORRELATION_ID, id);
        headers.put(CloudEventHeaders.ACTOR, actor);
        headers.put(CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.JSON);
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        if (consumer == null) {
            var opened = new KafkaConsumer<>(
                    Map.<String, Object>of(
                            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                            ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false,
                            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS,
                            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS),
                    new StringDeserializer(),
                    new ByteArrayDeserializer());
            consumer = opened; // so that it is closed whatever becomes of it
            begin(opened);
        }
        return consumer;
    }

    private static void begin(KafkaConsumer<String, byte[]> kafka) {
        var partitions = kafka.partitionsFor(Topics.USER).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new Unreachable(new IllegalStateException("there is no topic of users yet"));
        }
        kafka.assign(partitions);
        kafka.seekToBeginning(partitions);
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.<String, Object>of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrap,
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                            true,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG,
                            PATIENCE_MILLIS,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            PATIENCE_MILLIS,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                            2 * PATIENCE_MILLIS),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }
}
