package crm.contracts.sales;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Money;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** An opportunity was lost. */
@Contract(type = "crm.sales.opportunity.lost.v1", topic = Topics.OPPORTUNITY, summary = "An opportunity was lost.")
public record OpportunityLost(
        UUID opportunityId,
        UUID customerId,
        @Nullable Money amount,
        @Code String reason,
        Instant lostAt) {}
