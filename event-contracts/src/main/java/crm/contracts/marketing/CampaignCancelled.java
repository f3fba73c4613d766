package crm.contracts.marketing;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * A campaign was given up; what had not been sent will not be sent.
 */
@Contract(
        type = "crm.marketing.campaign.cancelled.v1",
        topic = Topics.CAMPAIGN,
        summary = "A campaign was given up; what had not been sent will not be sent.")
public record CampaignCancelled(UUID campaignId, Instant cancelledAt) {}
