package crm.marketing.campaign.application;

import java.util.Map;

/** How many dispatches of a campaign are in each state; of those that ended without a message, why. */
public record CampaignProgress(Map<String, Long> states, Map<String, Long> suppressed, Map<String, Long> failed) {}
