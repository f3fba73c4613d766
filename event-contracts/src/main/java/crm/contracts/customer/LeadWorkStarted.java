package crm.contracts.customer;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.UUID;

/** The assignee began to work on a lead. */
@Contract(
        type = "crm.customer.lead.work-started.v1",
        topic = Topics.LEAD,
        summary = "The assignee began to work on a lead.")
public record LeadWorkStarted(UUID leadId) {}
