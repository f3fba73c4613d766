package crm.contracts.support;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.UUID;

/** Work on a request waits for the customer. */
@Contract(
        type = "crm.support.service-request.awaiting-customer.v1",
        topic = Topics.SERVICE_REQUEST,
        summary = "Work on a request waits for the customer.")
public record ServiceRequestAwaitingCustomer(UUID requestId, UUID customerId) {}
