package crm.marketing.campaign.domain;

/** What a campaign is for (MKT-06, MKT-14 to MKT-17). */
public enum CampaignGoal {
    ACQUISITION,
    TARGETED_SALE,
    ENGAGEMENT,
    REPEAT_PURCHASE,
    RE_ENGAGEMENT,
    WIN_BACK,
    LOYALTY,
    CROSS_SELL,
    EVENT_INVITATION,
    RETENTION
}
