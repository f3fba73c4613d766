package crm.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import crm.contracts.CloudEventHeaders;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record of a topic that is no event, or none that this release can read: kept as it came. */
record UnreadableRecord(
        String topic, Place place, Map<String, String> headers, byte @Nullable [] payload, String error) {

    private static final UUID NOBODY = new UUID(0, 0);

    static UnreadableRecord of(ConsumerRecord<String, byte[]> record, String error) {
        return new UnreadableRecord(
                record.topic(), Place.of(record), HeaderTexts.of(record.headers()), record.value(), error);
    }

    /** Topic, partition and offset: its only identity. */
    String where() {
        return topic + "/" + place.partition() + "/" + place.offset();
    }

    UUID id() {
        return UUID.nameUUIDFromBytes(where().getBytes(UTF_8));
    }

    /** Whose event it seems to be, so that an operator finds it by that; nobody's where neither key nor header tells. */
    UUID aggregateId() {
        return place.aggregateId().orElseGet(this::subject);
    }

    private UUID subject() {
        try {
            return UUID.fromString(headers.getOrDefault(CloudEventHeaders.SUBJECT, ""));
        } catch (IllegalArgumentException noUuid) {
            return NOBODY;
        }
    }
}
