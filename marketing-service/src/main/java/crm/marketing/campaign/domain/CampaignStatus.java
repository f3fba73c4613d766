package crm.marketing.campaign.domain;

/** Where a campaign stands. */
public enum CampaignStatus {
    DRAFT,
    RUNNING,
    PAUSED,
    COMPLETED,
    CANCELLED;

    public boolean isOver() {
        return this == COMPLETED || this == CANCELLED;
    }
}
