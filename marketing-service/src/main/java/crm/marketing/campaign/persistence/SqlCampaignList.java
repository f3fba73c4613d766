package crm.marketing.campaign.persistence;

import crm.marketing.campaign.application.CampaignList;
import crm.marketing.campaign.application.CampaignSummary;
import crm.marketing.campaign.domain.CampaignGoal;
import crm.marketing.campaign.domain.CampaignStatus;
import crm.marketing.persistence.Columns;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

@ApplicationScoped
class SqlCampaignList implements CampaignList {

    private static final ListQuery<CampaignSummary> CAMPAIGNS = new ListQuery<>(
            "c.id, c.version, c.name, c.goal, c.segment_id, c.status, c.planned, c.started_at, c.ended_at, c.created_at,"
                    + " c.updated_at",
            "campaign c",
            CampaignField.class,
            "c.id",
            "c",
            null,
            "c.updated_at",
            SqlCampaignList::summary);

    private final Lists lists;

    SqlCampaignList(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Uni<Page<CampaignSummary>> page(UriInfo uri) {
        return lists.page(CAMPAIGNS, uri);
    }

    private static CampaignSummary summary(Row row) {
        return new CampaignSummary(
                row.getUUID("id"),
                row.getLong("version"),
                row.getString("name"),
                CampaignGoal.valueOf(row.getString("goal")),
                row.getUUID("segment_id"),
                CampaignStatus.valueOf(row.getString("status")),
                row.getLong("planned"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "ended_at"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
