package crm.marketing.campaign.persistence;

import crm.marketing.campaign.application.CampaignSummary;
import crm.platform.data.document.DocumentColumns;
import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Campaigns page by page. */
@ApplicationScoped
class PgCampaignList implements Listing<CampaignSummary> {

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

    PgCampaignList(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Uni<Page<CampaignSummary>> page(ListRequest request) {
        return lists.page(QUERY, request);
    }
}
