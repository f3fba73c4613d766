package crm.contracts.support;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** A clock stands still while the customer is waited for. */
@Contract(
        type = "crm.support.service-request.sla-paused.v1",
        topic = Topics.SERVICE_REQUEST,
        summary = "A clock stands still while the customer is waited for.")
public record SlaPaused(UUID requestId, UUID customerId, SlaMetric metric, Instant pausedAt) {}
