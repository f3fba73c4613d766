package crm.platform.inbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Where in its topic a record lies, and under which key; null of what was set aside before places were kept. */
record Place(@Nullable Integer partition, @Nullable Long offset, byte @Nullable [] key) {

    static final Place UNKNOWN = new Place(null, null, null);

    /** Keys are read as Latin 1 (see the configuration of the channels), in which each byte is a character: so none is lost. */
    static Place of(ConsumerRecord<String, byte[]> record) {
        return new Place(
                record.partition(),
                record.offset(),
                record.key() == null ? null : record.key().getBytes(ISO_8859_1));
    }

    /** The key of an event is its aggregate's id. */
    Optional<UUID> aggregateId() {
        try {
            return key == null ? Optional.empty() : Optional.of(UUID.fromString(new String(key, ISO_8859_1)));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }
}
