package crm.contracts.support;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * What a clock asked for has happened (K10).
 *
 * @param late after dueAt; then the breach was published before
 */
@Contract(
        type = "crm.support.service-request.sla-fulfilled.v1",
        topic = Topics.SERVICE_REQUEST,
        summary = "What a clock asked for has happened (K10).")
public record SlaFulfilled(
        UUID requestId, UUID customerId, SlaMetric metric, Instant dueAt, Instant fulfilledAt, boolean late) {}
