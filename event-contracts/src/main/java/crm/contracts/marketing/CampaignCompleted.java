package crm.contracts.marketing;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * Every dispatch of a campaign has ended: planned is the sum of the others.
 *
 * @param suppressed persons who were not written to, each with a reason
 * @param sent mails that the mail server took
 * @param failed mails that it refused, or of which nobody knows whether it took them
 */
@Contract(
        type = "crm.marketing.campaign.completed.v1",
        topic = Topics.CAMPAIGN,
        summary = "Every dispatch of a campaign has ended: planned is the sum of the others.")
public record CampaignCompleted(
        UUID campaignId, long planned, long suppressed, long sent, long failed, Instant completedAt) {}
