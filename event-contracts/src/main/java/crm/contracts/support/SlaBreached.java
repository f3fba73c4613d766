package crm.contracts.support;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * A clock ran out (K10); published once for each clock.
 *
 * @param breachedAt the due time, however late it was noticed
 */
@Contract(
        type = "crm.support.service-request.sla-breached.v1",
        topic = Topics.SERVICE_REQUEST,
        summary = "A clock ran out (K10); published once for each clock.")
public record SlaBreached(UUID requestId, UUID customerId, SlaMetric metric, Instant dueAt, Instant breachedAt) {}
