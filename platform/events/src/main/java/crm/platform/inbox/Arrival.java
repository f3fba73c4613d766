package crm.platform.inbox;

import crm.platform.event.CloudEventHeaders;
import crm.platform.event.Envelope;
import crm.platform.event.IncomingEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event with the envelope it came in, so that it can be set aside and delivered later as if it had just arrived. */
record Arrival(IncomingEvent event, Map<String, String> headers) {

    /** As it was set aside. */
    static Arrival of(String topic, Map<String, String> headers, String payload) {
        return of(topic, headers, payload.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws crm.platform.event.InvalidEnvelope what is no event */
    static Arrival of(String topic, Map<String, String> headers, byte @Nullable [] payload) {
        return new Arrival(Envelope.open(headers).event(topic, payload), headers);
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

    String payload() {
        return new String(event.data(), StandardCharsets.UTF_8);
    }

    @Nullable
    String traceParent() {
        return headers.get(CloudEventHeaders.TRACE_PARENT);
    }
}
