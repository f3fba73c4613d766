package crm.platform.journal;

import crm.platform.domain.Aggregate;
import crm.platform.domain.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A fact on its way out.
 *
 * @param aggregateVersion place of the event in its aggregate's history, from 1 without a hole
 * @param occurredAt when it happened in the world; an import may set it in the past
 * @param contract a record annotated with {@link crm.contracts.Contract}
 */
public record OutboundEvent(UUID aggregateId, long aggregateVersion, Instant occurredAt, Object contract) {

    /** What the aggregate recorded since it was made or loaded, in the words of its contracts. */
    public static <E extends DomainEvent> List<OutboundEvent> drain(
            UUID id, Aggregate<E> aggregate, Function<E, Object> contract) {
        return aggregate.drainEvents().stream()
                .map(one -> new OutboundEvent(id, one.version(), one.event().at(), contract.apply(one.event())))
                .toList();
    }
}
