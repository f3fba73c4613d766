package crm.contracts.sales;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.UUID;

/** An opportunity moved in the pipeline. */
@Contract(
        type = "crm.sales.opportunity.stage-changed.v1",
        topic = Topics.OPPORTUNITY,
        summary = "An opportunity moved in the pipeline.")
public record OpportunityStageChanged(
        UUID opportunityId, @Code String from, @Code String to) {}
