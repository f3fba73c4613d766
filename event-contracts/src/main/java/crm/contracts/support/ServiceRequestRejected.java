package crm.contracts.support;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * A request is not dealt with; its clocks stopped without a result.
 *
 * @param reason SPAM, DUPLICATE, NOT_OURS, …
 */
@Contract(
        type = "crm.support.service-request.rejected.v1",
        topic = Topics.SERVICE_REQUEST,
        summary = "A request is not dealt with; its clocks stopped without a result.")
public record ServiceRequestRejected(
        UUID requestId, UUID customerId, @Code String reason, Instant rejectedAt) {}
