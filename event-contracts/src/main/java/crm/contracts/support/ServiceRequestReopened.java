package crm.contracts.support;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** A solved or closed request is open again; K8 no longer counts it as solved at once. */
@Contract(
        type = "crm.support.service-request.reopened.v1",
        topic = Topics.SERVICE_REQUEST,
        summary = "A solved or closed request is open again; K8 no longer counts it as solved at once.")
public record ServiceRequestReopened(UUID requestId, UUID customerId, Instant reopenedAt) {}
