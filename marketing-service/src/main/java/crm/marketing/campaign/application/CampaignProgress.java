package crm.marketing.campaign.application;

import java.util.Map;

/**
 * How many dispatches of a campaign, to people whom one may analyse, are in each state; of those that ended without a message, why.
 *
 * @param notAnalysed dispatches to other people, whatever became of them
 */
public record CampaignProgress(
        Map<String, Long> states, Map<String, Long> suppressed, Map<String, Long> failed, long notAnalysed) {}
