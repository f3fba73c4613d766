package crm.platform.inbox;

import crm.platform.event.CloudEventHeaders;
import crm.platform.event.EventTime;
import crm.platform.event.IncomingEvent;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads CloudEvents headers. What delivery depends on must be right; what only explains may be missing. */
final class Envelope {

    private static final Pattern VERSION = Pattern.compile("[1-9]\\d{0,17}");

    private final Map<String, String> headers;

    private Envelope(Map<String, String> headers) {
        this.headers = headers;
    }

    static Map<String, String> text(Headers headers) {
        var text = new LinkedHashMap<String, String>();
        for (var header : headers) {
            text.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return text;
    }

    static Arrival open(String topic, Map<String, String> headers, byte @Nullable [] data) {
        return new Envelope(headers).arrival(topic, data);
    }

    private Arrival arrival(String topic, byte @Nullable [] data) {
        if (!CloudEventHeaders.SPEC_VERSION_1_0.equals(headers.get(CloudEventHeaders.SPEC_VERSION))) {
            throw new InvalidEnvelope(CloudEventHeaders.SPEC_VERSION + " is not 1.0");
        }
        if (data == null) {
            throw new InvalidEnvelope("the event has no body");
        }
        var occurredAt = instant(CloudEventHeaders.TIME);
        var event = new IncomingEvent(
                uuid(CloudEventHeaders.ID),
                required(CloudEventHeaders.TYPE),
                topic,
                uuid(CloudEventHeaders.SUBJECT),
                version(),
                occurredAt,
                headers.containsKey(CloudEventHeaders.RECORDED_AT)
                        ? instant(CloudEventHeaders.RECORDED_AT)
                        : occurredAt,
                headers.get(CloudEventHeaders.ACTOR),
                headers.containsKey(CloudEventHeaders.CORRELATION_ID) ? uuid(CloudEventHeaders.CORRELATION_ID) : null,
                data);
        return new Arrival(event, headers);
    }

    private String required(String header) {
        var value = headers.get(header);
        if (value == null || value.isBlank()) {
            throw new InvalidEnvelope(header + " is missing");
        }
        return value;
    }

    private UUID uuid(String header) {
        try {
            return UUID.fromString(required(header));
        } catch (IllegalArgumentException e) {
            throw new InvalidEnvelope(header + " is not a UUID");
        }
    }

    private Instant instant(String header) {
        try {
            return EventTime.parse(required(header));
        } catch (DateTimeException e) {
            throw new InvalidEnvelope(header + " is not a time");
        }
    }

    private long version() {
        var text = required(CloudEventHeaders.AGGREGATE_VERSION);
        if (!VERSION.matcher(text).matches()) {
            throw new InvalidEnvelope(CloudEventHeaders.AGGREGATE_VERSION + " is not a number from 1");
        }
        return Long.parseLong(text);
    }
}
