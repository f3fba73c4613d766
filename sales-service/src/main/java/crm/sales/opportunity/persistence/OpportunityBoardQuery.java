package crm.sales.opportunity.persistence;

import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.sales.opportunity.application.OpportunityCard;
import crm.sales.opportunity.application.OpportunityList;
import crm.sales.opportunity.domain.OpportunityStatus;
import crm.sales.persistence.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

@ApplicationScoped
class OpportunityBoardQuery implements OpportunityList {

    private static final ListQuery<OpportunityCard> QUERY = new ListQuery<>(
            """
            o.id, o.version, o.customer_id, o.name, o.pipeline_id, o.stage, s.probability, o.status, o.amount, o.currency,
            o.expected_close_date, o.opened_at, o.closed_at,
            (select max(h.entered_at) from opportunity_stage h where h.opportunity_id = o.id) as stage_since""",
            "opportunity o join pipeline_stage s on s.pipeline_id = o.pipeline_id and s.key = o.stage",
            OpportunityField.class,
            "o.id",
            "o",
            null,
            "o.updated_at",
            OpportunityBoardQuery::card);

    private final Lists lists;

    OpportunityBoardQuery(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Uni<Page<OpportunityCard>> page(UriInfo uri) {
        return lists.page(QUERY, uri);
    }

    private static OpportunityCard card(Row row) {
        return new OpportunityCard(
                row.getUUID("id"),
                row.getLong("version"),
                row.getUUID("customer_id"),
                row.getString("name"),
                row.getUUID("pipeline_id"),
                row.getString("stage"),
                row.getShort("probability"),
                OpportunityStatus.valueOf(row.getString("status")),
                Columns.money(row, "amount", "currency"),
                row.getLocalDate("expected_close_date"),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "closed_at"),
                Columns.instant(row, "stage_since"));
    }
}
