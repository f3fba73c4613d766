package crm.contracts.sales;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Money;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.util.UUID;

/** A possible sale entered the pipeline. */
@Contract(
        type = "crm.sales.opportunity.opened.v1",
        topic = Topics.OPPORTUNITY,
        summary = "A possible sale entered the pipeline.")
public record OpportunityOpened(
        UUID opportunityId,
        UUID customerId,
        @Nullable UUID leadId,
        @Code String stage,
        @Nullable Money amount) {}
