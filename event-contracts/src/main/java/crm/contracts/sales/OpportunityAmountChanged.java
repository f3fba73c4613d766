package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Money;
import crm.contracts.Topics;
import java.util.UUID;

/** The expected amount of an opportunity changed. */
@Contract(
        type = "crm.sales.opportunity.amount-changed.v1",
        topic = Topics.OPPORTUNITY,
        summary = "The expected amount of an opportunity changed.")
public record OpportunityAmountChanged(UUID opportunityId, Money amount) {}
