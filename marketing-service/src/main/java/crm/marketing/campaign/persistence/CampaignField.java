package crm.marketing.campaign.persistence;

import static crm.marketing.campaign.persistence.PgCampaignList.CAMPAIGNS;

import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What campaigns may be filtered and sorted by. */
@ListParameters(operation = "listCampaigns", updatedSince = true)
enum CampaignField implements SqlField {
    STATUS(ListColumn.of(CAMPAIGNS.column("status"))),
    GOAL(ListColumn.of(CAMPAIGNS.column("goal"))),
    SEGMENT_ID(ListColumn.of(CAMPAIGNS.column("segmentId"))),
    NAME(ListColumn.of(CAMPAIGNS.column("name"))),
    UPDATED_AT(ListColumn.sortable(CAMPAIGNS.column("updatedAt")));

    private final ListColumn listed;

    CampaignField(ListColumn listed) {
        this.listed = listed;
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
