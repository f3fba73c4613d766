package crm.platform.event;

import crm.platform.call.CallContext;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as a consumer sees it.
 *
 * @param aggregateVersion place in its aggregate's history, from 1 without a hole
 * @param occurredAt when it happened in the world; an import sets it in the past
 * @param recordedAt when its service stored it
 * @param actor who caused it; null when the producer did not say
 * @param correlationId the same for everything that one outside act sets off; null when the producer did not say
 * @param data the contract as JSON
 */
public record IncomingEvent(
        UUID id,
        String type,
        String topic,
        UUID aggregateId,
        long aggregateVersion,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String actor,
        @Nullable UUID correlationId,
        byte[] data) {

    /** Reads the fields that the consumer's own record names; others are passed over. */
    public <T> T as(Class<T> reader) {
        try {
            return ContractReader.read(data, reader);
        } catch (IOException e) {
            throw new UnreadableEvent(this, e);
        }
    }

    /** What the handler records from here on is caused by this event; the actor stays the consumer. */
    public void enterAsCause() {
        var call = CallContext.current();
        new CallContext(correlationId, id, call.actor(), null, call.traceParent()).enter();
    }
}
