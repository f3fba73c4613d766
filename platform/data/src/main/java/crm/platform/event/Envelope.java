package crm.platform.event;

import crm.contracts.CloudEventHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the CloudEvents headers of a record say. What delivery depends on must be right; what only explains may be missing.
 *
 * @param recordedAt as {@code occurredAt} when the producer did not say
 */
public record Envelope(
        UUID id,
        String type,
        UUID aggregateId,
        long aggregateVersion,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String actor,
        @Nullable UUID correlationId) {

    private static final Pattern VERSION = Pattern.compile("[1-9]\\d{0,17}");

    /** What delivery depends on, as it goes on the wire; the caller may add what explains. */
    public static Map<String, String> headers(
            UUID id, String type, UUID aggregateId, long version, Instant occurredAt, Instant recordedAt) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_1_0);
        headers.put(CloudEventHeaders.ID, id.toString());
        headers.put(CloudEventHeaders.TYPE, type);
        headers.put(CloudEventHeaders.SUBJECT, aggregateId.toString());
        headers.put(CloudEventHeaders.TIME, occurredAt.toString());
        headers.put(CloudEventHeaders.RECORDED_AT, recordedAt.toString());
        headers.put(CloudEventHeaders.AGGREGATE_VERSION, String.valueOf(version));
        return headers;
    }

    /** @throws InvalidEnvelope what is no event */
    public static Envelope open(Map<String, String> headers) {
        if (!CloudEventHeaders.SPEC_VERSION_1_0.equals(headers.get(CloudEventHeaders.SPEC_VERSION))) {
            throw new InvalidEnvelope(CloudEventHeaders.SPEC_VERSION + " is not 1.0");
        }
        var occurredAt = instant(headers, CloudEventHeaders.TIME);
        return new Envelope(
                uuid(headers, CloudEventHeaders.ID),
                required(headers, CloudEventHeaders.TYPE),
                uuid(headers, CloudEventHeaders.SUBJECT),
                version(headers),
                occurredAt,
                headers.containsKey(CloudEventHeaders.RECORDED_AT)
                        ? instant(headers, CloudEventHeaders.RECORDED_AT)
                        : occurredAt,
                headers.get(CloudEventHeaders.ACTOR),
                headers.containsKey(CloudEventHeaders.CORRELATION_ID)
                        ? uuid(headers, CloudEventHeaders.CORRELATION_ID)
                        : null);
    }

    /** @throws InvalidEnvelope where there is no body */
    public IncomingEvent event(String topic, byte @Nullable [] data) {
        if (data == null) {
            throw new InvalidEnvelope("the event has no body");
        }
        return new IncomingEvent(
                id, type, topic, aggregateId, aggregateVersion, occurredAt, recordedAt, actor, correlationId, data);
    }

    private static String required(Map<String, String> headers, String name) {
        var value = headers.get(name);
        if (value == null || value.isBlank()) {
            throw new InvalidEnvelope(name + " is missing");
        }
        return value;
    }

    private static UUID uuid(Map<String, String> headers, String name) {
        try {
            return UUID.fromString(required(headers, name));
        } catch (IllegalArgumentException e) {
            throw new InvalidEnvelope(name + " is not a UUID");
        }
    }

    private static Instant instant(Map<String, String> headers, String name) {
        try {
            return EventTime.parse(required(headers, name));
        } catch (DateTimeException e) {
            throw new InvalidEnvelope(name + " is not a time");
        }
    }

    private static long version(Map<String, String> headers) {
        var text = required(headers, CloudEventHeaders.AGGREGATE_VERSION);
        if (!VERSION.matcher(text).matches()) {
            throw new InvalidEnvelope(CloudEventHeaders.AGGREGATE_VERSION + " is not a number from 1");
        }
        return Long.parseLong(text);
    }
}
