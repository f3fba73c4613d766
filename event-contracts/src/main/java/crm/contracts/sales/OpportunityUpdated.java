package crm.contracts.sales;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.List;
import java.util.UUID;

/**
 * Plain fields of an opportunity changed; the new values stay in sales-service.
 *
 * @param changedFields names of the changed fields as in the API, without values
 */
@Contract(
        type = "crm.sales.opportunity.updated.v1",
        topic = Topics.OPPORTUNITY,
        summary = "Plain fields of an opportunity changed; the new values stay in sales-service.")
public record OpportunityUpdated(UUID opportunityId, @Code List<String> changedFields) {}
