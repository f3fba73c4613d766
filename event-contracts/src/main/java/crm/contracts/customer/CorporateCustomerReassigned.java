package crm.contracts.customer;

import crm.contracts.Contract;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.util.UUID;

/**
 * A company is another employee's customer now.
 *
 * @param ownerTeam team name below {@code /teams}
 * @param ownerDepartment path below {@code /departments}: {@code sales/istanbul}
 */
@Contract(
        type = "crm.customer.corporate-customer.reassigned.v1",
        topic = Topics.CORPORATE_CUSTOMER,
        summary = "A company is another employee's customer now.")
public record CorporateCustomerReassigned(
        UUID customerId,
        UUID ownerUserId,
        @Nullable String ownerTeam,
        @Nullable String ownerDepartment) {}
