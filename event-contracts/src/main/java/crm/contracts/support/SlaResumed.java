package crm.contracts.support;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** A clock runs again, with a new due time. */
@Contract(
        type = "crm.support.service-request.sla-resumed.v1",
        topic = Topics.SERVICE_REQUEST,
        summary = "A clock runs again, with a new due time.")
public record SlaResumed(UUID requestId, UUID customerId, SlaMetric metric, Instant resumedAt, Instant dueAt) {}
