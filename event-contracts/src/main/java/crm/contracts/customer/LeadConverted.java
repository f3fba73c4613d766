package crm.contracts.customer;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** A lead became a customer. */
@Contract(type = "crm.customer.lead.converted.v1", topic = Topics.LEAD, summary = "A lead became a customer.")
public record LeadConverted(
        UUID leadId, UUID customerId, CustomerKind customerKind, Instant leadCreatedAt, Instant convertedAt) {}
