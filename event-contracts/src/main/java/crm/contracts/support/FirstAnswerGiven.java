package crm.contracts.support;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** The customer got the first answer to a request. */
@Contract(
        type = "crm.support.service-request.first-answer-given.v1",
        topic = Topics.SERVICE_REQUEST,
        summary = "The customer got the first answer to a request.")
public record FirstAnswerGiven(UUID requestId, UUID customerId, Instant answeredAt) {}
