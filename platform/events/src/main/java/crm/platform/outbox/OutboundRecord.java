package crm.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import crm.contracts.CloudEventHeaders;
import crm.platform.event.Envelope;
import io.vertx.core.json.JsonObject;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** An outbox row as a CloudEvent in binary mode, keyed by its aggregate. */
final class OutboundRecord {

    private OutboundRecord() {}

    static ProducerRecord<String, byte[]> of(OutboxRow row, String source) {
        return new ProducerRecord<>(
                row.topic(), null, row.aggregateId().toString(), row.payload().getBytes(UTF_8), headers(row, source));
    }

    private static Headers headers(OutboxRow row, String source) {
        var headers = new RecordHeaders();
        Envelope.headers(
                        row.eventId(),
                        row.type(),
                        row.aggregateId(),
                        row.aggregateVersion(),
                        row.occurredAt(),
                        row.recordedAt())
                .forEach((name, value) -> add(headers, name, value));
        add(headers, CloudEventHeaders.SOURCE, source);
        new JsonObject(row.headers())
                .forEach(stored -> add(headers, stored.getKey(), String.valueOf(stored.getValue())));
        add(headers, CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.JSON);
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
