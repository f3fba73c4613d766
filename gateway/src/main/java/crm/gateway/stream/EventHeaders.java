package crm.gateway.stream;

import crm.contracts.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The CloudEvents headers of an event that say what has changed (ADR 0005); the body, which says how, is not read. */
final class EventHeaders {

    private EventHeaders() {}

    /** Empty for what does not say it. */
    static Optional<Change> change(ConsumerRecord<?, ?> message) {
        try {
            return Optional.of(new Change(
                    UUID.fromString(text(message, CloudEventHeaders.SUBJECT)),
                    Long.parseLong(text(message, CloudEventHeaders.AGGREGATE_VERSION)),
                    message.partition(),
                    message.offset()));
        } catch (IllegalArgumentException noEvent) {
            return Optional.empty();
        }
    }

    private static String text(ConsumerRecord<?, ?> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
