package crm.contracts.marketing;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * The members of the segment were taken over; from now on permits are asked for and mails are sent.
 *
 * @param planned persons who were taken over, each once
 */
@Contract(
        type = "crm.marketing.campaign.started.v1",
        topic = Topics.CAMPAIGN,
        summary = "The members of the segment were taken over; from now on permits are asked for and mails are sent.")
public record CampaignStarted(UUID campaignId, long planned, Instant startedAt) {}
