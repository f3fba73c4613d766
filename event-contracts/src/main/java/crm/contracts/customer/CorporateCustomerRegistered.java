package crm.contracts.customer;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A company became a customer.
 *
 * @param language BCP 47 tag: {@code tr}
 * @param customerSince when the relation began, which may be long before the registration
 * @param ownerTeam team name below {@code /teams}
 * @param ownerDepartment path below {@code /departments}: {@code sales/istanbul}
 * @param merchant tacir or esnaf: decides the recipient type of commercial messages
 */
@Contract(
        type = "crm.customer.corporate-customer.registered.v1",
        topic = Topics.CORPORATE_CUSTOMER,
        summary = "A company became a customer.")
public record CorporateCustomerRegistered(
        UUID customerId,
        List<ExternalId> externalIds,
        @Nullable String language,
        @Nullable @Code String acquisitionChannel,
        Instant customerSince,
        UUID ownerUserId,
        @Nullable String ownerTeam,
        @Nullable String ownerDepartment,
        boolean merchant) {}
