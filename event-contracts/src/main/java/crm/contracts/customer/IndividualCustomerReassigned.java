package crm.contracts.customer;

import crm.contracts.Contract;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.util.UUID;

/**
 * A person is another employee's customer now.
 *
 * @param ownerTeam team name below {@code /teams}
 * @param ownerDepartment path below {@code /departments}: {@code sales/istanbul}
 */
@Contract(
        type = "crm.customer.individual-customer.reassigned.v1",
        topic = Topics.INDIVIDUAL_CUSTOMER,
        summary = "A person is another employee's customer now.")
public record IndividualCustomerReassigned(
        UUID customerId,
        UUID ownerUserId,
        @Nullable String ownerTeam,
        @Nullable String ownerDepartment) {}
