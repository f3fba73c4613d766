package crm.contracts.support;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * The customer got in touch about a request again.
 *
 * @param messageId the text stays in the service that owns it
 * @param contactCount contacts of the customer so far, the opening included
 */
@Contract(
        type = "crm.support.service-request.message-received.v1",
        topic = Topics.SERVICE_REQUEST,
        summary = "The customer got in touch about a request again.")
public record ServiceRequestMessageReceived(
        UUID requestId, UUID customerId, UUID messageId, int contactCount, Instant receivedAt) {}
