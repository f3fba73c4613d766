package crm.platform.inbox;

import crm.platform.event.InvalidEnvelope;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What a poll brought: events, and records that are none. */
record ReadBatch(List<Arrival> arrivals, List<UnreadableRecord> unreadable) {

    static ReadBatch of(ConsumerRecords<String, byte[]> records) {
        var batch = new ReadBatch(new ArrayList<>(records.count()), new ArrayList<>());
        records.forEach(batch::read);
        return batch;
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        try {
            arrivals.add(Arrival.of(record));
        } catch (InvalidEnvelope e) {
            unreadable.add(UnreadableRecord.of(record, String.valueOf(e.getMessage())));
        }
    }
}
