package crm.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record of a topic that is not an event.
 *
 * @param place topic, partition and offset: its only identity
 */
record UnreadableRecord(String topic, String place, Map<String, String> headers, String payload, String error) {

    static UnreadableRecord of(ConsumerRecord<String, byte[]> record, String error) {
        return new UnreadableRecord(
                record.topic(),
                record.topic() + "/" + record.partition() + "/" + record.offset(),
                HeaderTexts.of(record.headers()),
                record.value() == null ? "" : storable(new String(record.value(), StandardCharsets.UTF_8)),
                error);
    }

    Map<String, String> storableHeaders() {
        var storable = new LinkedHashMap<String, String>();
        headers.forEach((name, value) -> storable.put(storable(name), storable(value)));
        return storable;
    }

    /** PostgreSQL stores every character but this one. */
    private static String storable(String text) {
        return text.replace('\u0000', '\uFFFD');
    }
}
