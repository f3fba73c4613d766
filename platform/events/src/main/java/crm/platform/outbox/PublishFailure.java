package crm.platform.outbox;

import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;

/** A batch that did not reach the broker, and what that means for the next attempt. */
class PublishFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    enum Kind {
        /** The broker is away or slow: wait and try the same again. */
        OUTAGE,
        /** Another relay took the shard over. */
        FENCED,
        /** A row that the broker will not take however often it is asked. */
        REFUSED
    }

    private final Kind kind;
    private final int index;

    /** @param index of the refused row in its batch; -1 when unknown */
    PublishFailure(Throwable cause, int index) {
        super(cause.getMessage(), cause);
        this.kind = kindOf(cause);
        this.index = index;
    }

    Kind kind() {
        return kind;
    }

    int index() {
        return index;
    }

    private static Kind kindOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return Kind.FENCED;
            }
        }
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException || cause instanceof InterruptException) {
                return Kind.OUTAGE;
            }
        }
        return Kind.REFUSED;
    }
}
