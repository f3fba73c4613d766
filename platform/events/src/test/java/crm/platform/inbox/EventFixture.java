package crm.platform.inbox;

import crm.contracts.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Events as they arrive. */
public final class EventFixture {

    public static final String TOPIC = "crm.customer.lead.v1";
    public static final String TYPE = "crm.customer.lead.created.v1";

    /** A place in a topic is taken once. */
    private static final AtomicLong OFFSETS = new AtomicLong(1L << 50);

    private EventFixture() {}

    /** The id follows from aggregate and version, as for a redelivered event. */
    public static UUID idOf(UUID aggregateId, long version) {
        return UUID.nameUUIDFromBytes((aggregateId + "/" + version).getBytes(StandardCharsets.UTF_8));
    }

    public static Map<String, String> headers(UUID aggregateId, long version) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(CloudEventHeaders.SPEC_VERSION, "1.0");
        headers.put(CloudEventHeaders.ID, idOf(aggregateId, version).toString());
        headers.put(CloudEventHeaders.TYPE, TYPE);
        headers.put(CloudEventHeaders.SOURCE, "/crm/customer");
        headers.put(CloudEventHeaders.SUBJECT, aggregateId.toString());
        headers.put(CloudEventHeaders.TIME, "2026-11-23T10:15:30.123456Z");
        headers.put(CloudEventHeaders.RECORDED_AT, "2026-11-23T10:15:31Z");
        headers.put(CloudEventHeaders.AGGREGATE_VERSION, String.valueOf(version));
        headers.put(CloudEventHeaders.CORRELATION_ID, correlationOf(aggregateId).toString());
        headers.put(CloudEventHeaders.ACTOR, "user:anna");
        return headers;
    }

    public static UUID correlationOf(UUID aggregateId) {
        return UUID.nameUUIDFromBytes(("correlation/" + aggregateId).getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] body(String source) {
        return ("{\"source\":\"" + source + "\",\"later\":1}").getBytes(StandardCharsets.UTF_8);
    }

    static Arrival arrival(UUID aggregateId, long version) {
        return Arrival.of(record(aggregateId, version));
    }

    public static ConsumerRecord<String, byte[]> record(UUID aggregateId, long version) {
        return record(aggregateId, headers(aggregateId, version), body("web"));
    }

    public static ConsumerRecord<String, byte[]> record(UUID key, Map<String, String> headers, byte[] body) {
        var record = new ConsumerRecord<>(TOPIC, 0, OFFSETS.incrementAndGet(), key.toString(), body);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // List.of copies
    public static ConsumerRecords<String, byte[]> batch(ConsumerRecord<String, byte[]>... records) {
        return batch(List.of(records));
    }

    public static ConsumerRecords<String, byte[]> batch(List<ConsumerRecord<String, byte[]>> records) {
        return new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), records), Map.of());
    }
}
