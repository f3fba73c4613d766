package crm.proofs.chaos.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A consumer: inbox and effect in one transaction, then the offsets; or one of the other ways. */
final class ExperimentConsumer implements AutoCloseable {

    private static final String REMEMBER =
            "insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing";
    private static final Duration POLL = Duration.ofMillis(300);

    private final String bootstrap;
    private final String group;
    private final List<TopicPartition> partitions;
    private final Defect defect;
    private final boolean offsetsFirst;
    private final ExperimentEffects effects;
    private final CrashPoints crashes;
    private KafkaConsumer<String, byte[]> consumer;

    ExperimentConsumer(
            String bootstrap, String group, List<TopicPartition> partitions, Defect defect, CrashPoints crashes) {
        this.bootstrap = bootstrap;
        this.group = group;
        this.partitions = partitions;
        this.offsetsFirst = defect == Defect.OFFSETS_BEFORE_THE_EFFECT;
        this.defect = defect;
        this.effects = new ExperimentEffects(group, defect);
        this.crashes = crashes;
        this.consumer = consumer();
    }

    /** One polled batch; returns how many events there were. */
    int step(Connection connection) throws SQLException {
        var batch = consumer.poll(POLL);
        if (batch.isEmpty()) {
            return 0;
        }
        try {
            process(connection, batch);
        } catch (CrashPoints.Crash crash) {
            connection.rollback();
            consumer.close();
            consumer = consumer();
        }
        return batch.count();
    }

    /** An operator has mended what was wrong. */
    void redrive(Connection connection) throws SQLException {
        effects.redrive(connection);
    }

    private void process(Connection connection, ConsumerRecords<String, byte[]> batch) throws SQLException {
        if (offsetsFirst) {
            consumer.commitSync();
        }
        for (ConsumerRecord<String, byte[]> event : batch) {
            apply(connection, event);
        }
        crashes.pass("before the commit");
        connection.commit();
        crashes.pass("between the commit and the offsets");
        if (!offsetsFirst) {
            consumer.commitSync();
        }
    }

    private void apply(Connection connection, ConsumerRecord<String, byte[]> event) throws SQLException {
        var remembers = defect == Defect.INBOX_WITHOUT_THE_CONSUMER ? "anybody" : group;
        boolean isNew = Writer.update(connection, REMEMBER, remembers, UUID.fromString(header(event, "ce_id"))) == 1;
        if (isNew || defect == Defect.NO_INBOX) {
            effects.apply(
                    connection, UUID.fromString(event.key()), Long.parseLong(header(event, "ce_aggregateversion")));
        }
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(partitions);
        return consumer;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
