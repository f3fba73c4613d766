package crm.contracts.customer;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.UUID;

/** A lead was given to an employee. */
@Contract(type = "crm.customer.lead.assigned.v1", topic = Topics.LEAD, summary = "A lead was given to an employee.")
public record LeadAssigned(UUID leadId, UUID assigneeUserId) {}
