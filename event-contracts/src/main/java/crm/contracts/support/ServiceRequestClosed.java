package crm.contracts.support;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** A solved request was closed. */
@Contract(
        type = "crm.support.service-request.closed.v1",
        topic = Topics.SERVICE_REQUEST,
        summary = "A solved request was closed.")
public record ServiceRequestClosed(UUID requestId, UUID customerId, Instant closedAt) {}
