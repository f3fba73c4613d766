package crm.contracts.customer;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.UUID;

/** A lead is worth an opportunity. */
@Contract(type = "crm.customer.lead.qualified.v1", topic = Topics.LEAD, summary = "A lead is worth an opportunity.")
public record LeadQualified(UUID leadId) {}
