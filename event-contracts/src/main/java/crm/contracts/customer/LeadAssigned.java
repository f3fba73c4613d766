package crm.contracts.customer;

import crm.contracts.Contract;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.util.UUID;

/**
 * A lead was given to an employee, whose it is from now on.
 *
 * @param ownerTeam team name below {@code /teams}; absent in events of before it was told
 * @param ownerDepartment path below {@code /departments}, likewise
 */
@Contract(type = "crm.customer.lead.assigned.v1", topic = Topics.LEAD, summary = "A lead was given to an employee.")
public record LeadAssigned(
        UUID leadId,
        UUID assigneeUserId,
        @Nullable String ownerTeam,
        @Nullable String ownerDepartment) {}
