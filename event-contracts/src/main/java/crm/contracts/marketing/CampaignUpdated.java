package crm.contracts.marketing;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.List;
import java.util.UUID;

/**
 * A campaign that has not started was changed; the new values stay in marketing-service.
 *
 * @param changedFields names of the changed fields as in the API, without values
 */
@Contract(
        type = "crm.marketing.campaign.updated.v1",
        topic = Topics.CAMPAIGN,
        summary = "A campaign that has not started was changed; the new values stay in marketing-service.")
public record CampaignUpdated(UUID campaignId, @Code List<String> changedFields) {}
