package crm.contracts.customer;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.UUID;

/** A given-up lead is new again. */
@Contract(type = "crm.customer.lead.recycled.v1", topic = Topics.LEAD, summary = "A given-up lead is new again.")
public record LeadRecycled(UUID leadId) {}
