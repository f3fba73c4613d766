package crm.contracts.marketing;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.UUID;

/**
 * A campaign was planned; nobody has been written to.
 *
 * @param goal ACQUISITION, TARGETED_SALE, ENGAGEMENT, REPEAT_PURCHASE, RE_ENGAGEMENT, WIN_BACK, …
 * @param messageClass COMMERCIAL
 * @param channel EPOSTA
 */
@Contract(
        type = "crm.marketing.campaign.created.v1",
        topic = Topics.CAMPAIGN,
        summary = "A campaign was planned; nobody has been written to.")
public record CampaignCreated(
        UUID campaignId,
        @Code String goal,
        @Code String messageClass,
        @Code String channel,
        UUID segmentId) {}
