package crm.contracts.marketing;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * A paused campaign goes on.
 */
@Contract(type = "crm.marketing.campaign.resumed.v1", topic = Topics.CAMPAIGN, summary = "A paused campaign goes on.")
public record CampaignResumed(UUID campaignId, Instant resumedAt) {}
