package crm.contracts.customer;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody showed interest.
 *
 * @param source WEB_FORM, CALL, CAMPAIGN, SOCIAL, ADS, EVENT, REFERRAL, IMPORT, PARTNER
 * @param createdAt start of the conversion time of K1 and K2
 * @param kind what it was taken for when it was created: CORPORATE where a company was named and no person; absent in events of before
 * @param ownerTeam team name below {@code /teams}
 * @param ownerDepartment path below {@code /departments}: {@code sales/istanbul}
 */
@Contract(type = "crm.customer.lead.created.v1", topic = Topics.LEAD, summary = "Somebody showed interest.")
public record LeadCreated(
        UUID leadId,
        @Code String source,
        @Nullable UUID campaignId,
        Instant createdAt,
        @Nullable CustomerKind kind,
        UUID ownerUserId,
        @Nullable String ownerTeam,
        @Nullable String ownerDepartment) {}
