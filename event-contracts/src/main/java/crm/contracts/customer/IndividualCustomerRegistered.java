package crm.contracts.customer;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A natural person became a customer.
 *
 * @param language BCP 47 tag: {@code tr}
 * @param customerSince when the relation began, which may be long before the registration
 * @param ownerTeam team name below {@code /teams}
 * @param ownerDepartment path below {@code /departments}: {@code sales/istanbul}
 */
@Contract(
        type = "crm.customer.individual-customer.registered.v1",
        topic = Topics.INDIVIDUAL_CUSTOMER,
        summary = "A natural person became a customer.")
public record IndividualCustomerRegistered(
        UUID customerId,
        List<ExternalId> externalIds,
        @Nullable String language,
        @Nullable @Code String acquisitionChannel,
        Instant customerSince,
        UUID ownerUserId,
        @Nullable String ownerTeam,
        @Nullable String ownerDepartment) {}
