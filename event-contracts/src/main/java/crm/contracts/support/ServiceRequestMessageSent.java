package crm.contracts.support;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * The customer was answered.
 *
 * @param messageId the text stays in the service that owns it
 */
@Contract(
        type = "crm.support.service-request.message-sent.v1",
        topic = Topics.SERVICE_REQUEST,
        summary = "The customer was answered.")
public record ServiceRequestMessageSent(UUID requestId, UUID customerId, UUID messageId, Instant sentAt) {}
