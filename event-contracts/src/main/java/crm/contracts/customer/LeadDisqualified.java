package crm.contracts.customer;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.UUID;

/** A lead was given up. */
@Contract(type = "crm.customer.lead.disqualified.v1", topic = Topics.LEAD, summary = "A lead was given up.")
public record LeadDisqualified(UUID leadId, @Code String reason) {}
