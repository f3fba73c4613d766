package crm.platform.outbox;

import crm.platform.eventtrace.EventSpan;
import crm.platform.eventtrace.EventTraces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Publishes batches, each in one Kafka transaction, so that a reader of committed records never sees half of one. */
final class RelayProducer implements AutoCloseable {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

    private final Producer<String, byte[]> kafka;
    private final String source;
    private final EventTraces traces;

    /** @param kafka transactional; its transactions are started here, which fences an older relay of the shard */
    RelayProducer(Producer<String, byte[]> kafka, String source, EventTraces traces) {
        this.kafka = kafka;
        this.source = source;
        this.traces = traces;
        try {
            kafka.initTransactions();
        } catch (RuntimeException failure) {
            close();
            throw new PublishFailure(failure, -1);
        }
    }

    /** All of the rows or none; after a failure this producer is to be closed. */
    void publish(List<OutboxRow> rows) {
        var spans = new ArrayList<EventSpan>(rows.size());
        try {
            send(rows, spans);
            spans.forEach(span -> span.end(null));
        } catch (PublishFailure failure) {
            spans.forEach(span -> span.end(failure));
            throw aborted(failure);
        }
    }

    private void send(List<OutboxRow> rows, List<EventSpan> spans) {
        var failed = new AtomicReference<PublishFailure>();
        try {
            kafka.beginTransaction();
            for (int i = 0; i < rows.size() && failed.get() == null; i++) {
                var record = OutboundRecord.of(rows.get(i), source);
                spans.add(traces.publishing(record));
                send(record, i, failed);
            }
            kafka.commitTransaction();
        } catch (PublishFailure failure) {
            throw failure;
        } catch (RuntimeException failure) {
            throw failed.get() != null ? failed.get() : new PublishFailure(failure, -1);
        }
    }

    /** The broker answers when it refuses; when it is away, asking it would only hold the database transaction longer. */
    private PublishFailure aborted(PublishFailure failure) {
        if (failure.kind() == PublishFailure.Kind.REFUSED) {
            try {
                kafka.abortTransaction();
            } catch (RuntimeException notAborted) {
                failure.addSuppressed(notAborted);
            }
        }
        return failure;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback tells, and so does the commit
    private void send(ProducerRecord<String, byte[]> record, int index, AtomicReference<PublishFailure> failed) {
        try {
            kafka.send(record, (metadata, failure) -> {
                if (failure != null) {
                    failed.compareAndSet(null, new PublishFailure(failure, index));
                }
            });
        } catch (RuntimeException failure) {
            throw new PublishFailure(failure, index);
        }
    }

    /** An open transaction is aborted by the next producer of the same id, so there is nothing to wait for. */
    @Override
    public void close() {
        kafka.close(CLOSE_WITHIN);
    }
}
