package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.util.UUID;

/**
 * An opportunity is another employee's now.
 *
 * @param ownerTeam team name below {@code /teams}
 * @param ownerDepartment path below {@code /departments}: {@code sales/istanbul}
 */
@Contract(
        type = "crm.sales.opportunity.reassigned.v1",
        topic = Topics.OPPORTUNITY,
        summary = "An opportunity is another employee's now.")
public record OpportunityReassigned(
        UUID opportunityId,
        UUID ownerUserId,
        @Nullable String ownerTeam,
        @Nullable String ownerDepartment) {}
