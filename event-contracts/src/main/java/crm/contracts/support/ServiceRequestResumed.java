package crm.contracts.support;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.UUID;

/** Work on a request goes on. */
@Contract(
        type = "crm.support.service-request.resumed.v1",
        topic = Topics.SERVICE_REQUEST,
        summary = "Work on a request goes on.")
public record ServiceRequestResumed(UUID requestId, UUID customerId) {}
