package crm.contracts.customer;

import crm.contracts.Contract;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.util.UUID;

/**
 * A lead is another employee's now.
 *
 * @param ownerTeam team name below {@code /teams}
 * @param ownerDepartment path below {@code /departments}: {@code sales/istanbul}
 */
@Contract(type = "crm.customer.lead.reassigned.v1", topic = Topics.LEAD, summary = "A lead is another employee's now.")
public record LeadReassigned(
        UUID leadId,
        UUID ownerUserId,
        @Nullable String ownerTeam,
        @Nullable String ownerDepartment) {}
