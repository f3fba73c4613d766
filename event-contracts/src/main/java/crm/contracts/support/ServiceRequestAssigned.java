package crm.contracts.support;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** Somebody is now responsible for a request; a second assignment is a transfer. */
@Contract(
        type = "crm.support.service-request.assigned.v1",
        topic = Topics.SERVICE_REQUEST,
        summary = "Somebody is now responsible for a request; a second assignment is a transfer.")
public record ServiceRequestAssigned(UUID requestId, UUID customerId, UUID assigneeUserId, Instant assignedAt) {}
