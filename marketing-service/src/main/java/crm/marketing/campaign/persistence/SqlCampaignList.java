package crm.marketing.campaign.persistence;

import crm.marketing.campaign.application.CampaignList;
import crm.marketing.campaign.application.CampaignSummary;
import crm.platform.data.document.DocumentColumns;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

@ApplicationScoped
class SqlCampaignList implements CampaignList {

    static final DocumentColumns<CampaignEntity> CAMPAIGNS = new DocumentColumns<>(CampaignEntity.class, "c");

    private static final ListQuery<CampaignSummary> QUERY = new ListQuery<>(
            CAMPAIGNS.selectWithout("subject", "body"),
            CAMPAIGNS.from(),
            CampaignField.class,
            "c.id",
            "c",
            null,
            "c.updated_at",
            row -> CAMPAIGNS.read(row).summary());

    private final Lists lists;

    SqlCampaignList(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Uni<Page<CampaignSummary>> page(UriInfo uri) {
        return lists.page(QUERY, uri);
    }
}
