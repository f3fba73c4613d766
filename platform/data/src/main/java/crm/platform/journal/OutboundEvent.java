package crm.platform.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact on its way out.
 *
 * @param aggregateVersion place of the event in its aggregate's history, from 1 without a hole
 * @param occurredAt when it happened in the world; an import may set it in the past
 * @param contract a record annotated with {@link crm.contracts.Contract}
 */
public record OutboundEvent(UUID aggregateId, long aggregateVersion, Instant occurredAt, Object contract) {}
