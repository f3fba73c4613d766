package crm.sales.opportunity.persistence;

import crm.platform.data.document.DocumentColumns;
import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.sales.opportunity.application.OpportunityCard;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;

/** Opportunities page by page; filtered by stage it is a column of the board. */
@ApplicationScoped
class PgOpportunityList implements Listing<OpportunityCard> {

    static final DocumentColumns<OpportunityEntity> OPPORTUNITIES = new DocumentColumns<>(OpportunityEntity.class, "o");

    private static final ListQuery<OpportunityCard> QUERY = new ListQuery<>(
            OPPORTUNITIES.select()
                    + ", s.probability, (select max(h.entered_at) from opportunity_stage h where h.opportunity_id = o.id)"
                    + " as stage_since",
            OPPORTUNITIES.from() + " join pipeline_stage s on s.pipeline_id = o.pipeline_id and s.key = o.stage",
            OpportunityField.class,
            "o.id",
            "o",
            null,
            "o.updated_at",
            PgOpportunityList::card);

    private final Lists lists;

    PgOpportunityList(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Uni<Page<OpportunityCard>> page(ListRequest request) {
        return lists.page(QUERY, request);
    }

    private static OpportunityCard card(Row row) {
        return new OpportunityCard(
                OPPORTUNITIES.read(row).toDomain().state(),
                row.getShort("probability"),
                row.getOffsetDateTime("stage_since").toInstant());
    }
}
