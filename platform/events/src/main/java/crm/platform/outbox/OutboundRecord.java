package crm.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import crm.platform.event.CloudEventHeaders;
import io.vertx.core.json.JsonObject;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** An outbox row as a CloudEvent in binary mode, keyed by its aggregate. */
final class OutboundRecord {

    private OutboundRecord() {}

    static ProducerRecord<String, byte[]> of(OutboxRow row, String source) {
        var aggregate = row.aggregateId().toString();
        return new ProducerRecord<>(
                row.topic(), null, aggregate, row.payload().getBytes(UTF_8), headers(row, aggregate, source));
    }

    private static Headers headers(OutboxRow row, String aggregate, String source) {
        var headers = new RecordHeaders();
        add(headers, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_1_0);
        add(headers, CloudEventHeaders.ID, row.eventId().toString());
        add(headers, CloudEventHeaders.TYPE, row.type());
        add(headers, CloudEventHeaders.SOURCE, source);
        add(headers, CloudEventHeaders.SUBJECT, aggregate);
        add(headers, CloudEventHeaders.TIME, row.occurredAt().toString());
        add(headers, CloudEventHeaders.RECORDED_AT, row.recordedAt().toString());
        add(headers, CloudEventHeaders.AGGREGATE_VERSION, String.valueOf(row.aggregateVersion()));
        new JsonObject(row.headers())
                .forEach(stored -> add(headers, stored.getKey(), String.valueOf(stored.getValue())));
        add(headers, CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.JSON);
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
