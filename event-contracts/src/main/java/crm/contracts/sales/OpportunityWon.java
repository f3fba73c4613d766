package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Money;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** An opportunity was won. */
@Contract(type = "crm.sales.opportunity.won.v1", topic = Topics.OPPORTUNITY, summary = "An opportunity was won.")
public record OpportunityWon(UUID opportunityId, UUID customerId, Money amount, Instant wonAt) {}
