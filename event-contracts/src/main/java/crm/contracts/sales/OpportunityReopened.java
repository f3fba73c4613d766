package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** A won or lost opportunity is open again; K3 no longer counts its end. */
@Contract(
        type = "crm.sales.opportunity.reopened.v1",
        topic = Topics.OPPORTUNITY,
        summary = "A won or lost opportunity is open again; K3 no longer counts its end.")
public record OpportunityReopened(UUID opportunityId, UUID customerId, Instant reopenedAt) {}
