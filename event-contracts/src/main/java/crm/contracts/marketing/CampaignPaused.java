package crm.contracts.marketing;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * A running campaign was stopped for now.
 */
@Contract(
        type = "crm.marketing.campaign.paused.v1",
        topic = Topics.CAMPAIGN,
        summary = "A running campaign was stopped for now.")
public record CampaignPaused(UUID campaignId, Instant pausedAt) {}
