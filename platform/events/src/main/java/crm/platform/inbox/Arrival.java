package crm.platform.inbox;

import crm.contracts.CloudEventHeaders;
import crm.platform.event.Envelope;
import crm.platform.event.IncomingEvent;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** An event with all that it came in, so that it can be set aside and delivered later as if it had just arrived. */
record Arrival(IncomingEvent event, Map<String, String> headers, Place place) {

    /** @throws crm.platform.event.InvalidEnvelope what is no event */
    static Arrival of(ConsumerRecord<String, byte[]> record) {
        return of(record.topic(), HeaderTexts.of(record.headers()), record.value(), Place.of(record));
    }

    /** As it was set aside. */
    static Arrival of(String topic, Map<String, String> headers, byte @Nullable [] payload, Place place) {
        return new Arrival(Envelope.open(headers).event(topic, payload), headers, place);
    }

    UUID id() {
        return event.id();
    }

    UUID aggregateId() {
        return event.aggregateId();
    }

    long version() {
        return event.aggregateVersion();
    }

    byte[] payload() {
        return event.data();
    }

    @Nullable
    String traceParent() {
        return headers.get(CloudEventHeaders.TRACE_PARENT);
    }
}
