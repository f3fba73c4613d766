package crm.proofs.chaos.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A relay with a Kafka transaction for each batch, as ours; it chooses what to send as ours does, or in another way. */
final class ExperimentRelay implements AutoCloseable {

    private static final String COLUMNS =
            "select position, event_id, topic, aggregate_id, aggregate_version, type, payload from outbox ";
    private static final String UNSENT = COLUMNS + "where sent_at is null order by position limit 20";
    private static final String BEHIND_CURSOR =
            COLUMNS + "where position > (select last from relay_cursor) order by position limit 20";
    private static final String UNLOCKED =
            COLUMNS + "where sent_at is null order by position limit 3 for update skip locked";
    private static final String MARK = "update outbox set sent_at = now() where position = ?";
    private static final String MOVE = "update relay_cursor set last = ?";

    private final String bootstrap;
    private final String id;
    private final Defect defect;
    private final CrashPoints crashes;
    private KafkaProducer<String, byte[]> producer;

    ExperimentRelay(String bootstrap, String id, Defect defect, CrashPoints crashes) {
        this.bootstrap = bootstrap;
        this.id = id;
        this.defect = defect;
        this.crashes = crashes;
        this.producer = producer();
    }

    record Row(long position, String eventId, String topic, String key, long version, String type, String payload) {}

    /** One batch; returns how many were sent. */
    int step(Connection connection) throws SQLException {
        return deliver(connection, next(connection));
    }

    /** A crash loses the transactions that are open, and the next process takes over. */
    int deliver(Connection connection, List<Row> rows) throws SQLException {
        try {
            send(rows);
            mark(connection, rows);
            connection.commit();
            return rows.size();
        } catch (CrashPoints.Crash crash) {
            connection.rollback();
            producer.close(java.time.Duration.ZERO);
            producer = producer();
            return 1;
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit tells
    private void send(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        crashes.pass("before the send");
        if (defect == Defect.PRODUCER_WITHOUT_TRANSACTION) {
            sendOneByOne(rows);
            return;
        }
        producer.beginTransaction();
        rows.forEach(row -> producer.send(event(row)));
        producer.flush();
        crashes.pass("before the broker's commit");
        producer.commitTransaction();
        crashes.pass("before it is marked as sent");
    }

    /** The requests of a batch are under way together: when it breaks off, the broker may have the second and not the first. */
    @SuppressWarnings("FutureReturnValueIgnored") // the flush waits
    private void sendOneByOne(List<Row> rows) {
        var brokenOff = crashes.isHit();
        rows.subList(brokenOff ? (rows.size() + 1) / 2 : 0, rows.size()).forEach(row -> producer.send(event(row)));
        producer.flush();
        if (brokenOff) {
            throw new CrashPoints.Crash("in the middle of a batch");
        }
        crashes.pass("before it is marked as sent");
    }

    private String choice() {
        switch (defect) {
            case RELAY_BY_CURSOR:
                return BEHIND_CURSOR;
            case TWO_RELAYS_SKIP_LOCKED:
                return UNLOCKED;
            default:
                return UNSENT;
        }
    }

    List<Row> next(Connection connection) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var statement = connection.prepareStatement(choice());
                var result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(new Row(
                        result.getLong(1),
                        result.getString(2),
                        result.getString(3),
                        result.getString(4),
                        result.getLong(5),
                        result.getString(6),
                        result.getString(7)));
            }
        }
        return rows;
    }

    private void mark(Connection connection, List<Row> rows) throws SQLException {
        for (Row row : rows) {
            Writer.update(connection, MARK, row.position());
            Writer.update(connection, MOVE, row.position());
        }
    }

    private static ProducerRecord<String, byte[]> event(Row row) {
        var event = new ProducerRecord<>(row.topic(), row.key(), row.payload().getBytes(UTF_8));
        Map.of(
                        "ce_id", row.eventId(),
                        "ce_type", row.type(),
                        "ce_aggregateversion", String.valueOf(row.version()))
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        return event;
    }

    private KafkaProducer<String, byte[]> producer() {
        var settings = new HashMap<String, Object>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
        if (defect != Defect.PRODUCER_WITHOUT_TRANSACTION) {
            settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        }
        var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        if (defect != Defect.PRODUCER_WITHOUT_TRANSACTION) {
            producer.initTransactions();
        }
        return producer;
    }

    @Override
    public void close() {
        producer.close();
    }
}
