package crm.sales.opportunity.application;

import crm.sales.opportunity.domain.Opportunity;
import java.time.Instant;

/**
 * An opportunity as a board or a list shows it.
 *
 * @param opportunity without its stage history
 * @param probability percent, of the stage it is in
 * @param stageSince when it came into its stage
 */
public record OpportunityCard(Opportunity.State opportunity, int probability, Instant stageSince) {}
