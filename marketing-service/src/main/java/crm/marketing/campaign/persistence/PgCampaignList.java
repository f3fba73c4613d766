package crm.marketing.campaign.persistence;

import crm.marketing.campaign.application.CampaignSummary;
import crm.platform.data.document.DocumentColumns;
import crm.platform.list.ListParameters;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.platform.query.PgList;
import jakarta.inject.Singleton;

/** Campaigns page by page. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgCampaignList extends PgList<CampaignSummary> {

    static final DocumentColumns<CampaignEntity> CAMPAIGNS = new DocumentColumns<>(CampaignEntity.class, "c");

    @ListParameters(operation = "listCampaigns")
    static final ListQuery<CampaignSummary> QUERY = CAMPAIGNS
            .list(CAMPAIGNS.selectWithout("subject", "body"), CampaignEntity::summary)
            .ofOwner("c")
            .searchedIn(CAMPAIGNS.columns("name", "subject"))
            .filtered(CAMPAIGNS.columns("status", "goal", "segmentId", "name"))
            .sorted(CAMPAIGNS.columns("updatedAt"));

    PgCampaignList(Lists lists) {
        super(lists, QUERY);
    }
}
