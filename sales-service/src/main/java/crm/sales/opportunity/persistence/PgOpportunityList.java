package crm.sales.opportunity.persistence;

import crm.platform.customer.KnownCustomers;
import crm.platform.data.document.DocumentColumns;
import crm.platform.list.ListParameters;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.platform.query.PgList;
import crm.sales.opportunity.application.OpportunityCard;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;

/** Opportunities page by page; filtered by stage it is a column of the board. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgOpportunityList extends PgList<OpportunityCard> {

    static final DocumentColumns<OpportunityEntity> OPPORTUNITIES = new DocumentColumns<>(OpportunityEntity.class, "o");

    @ListParameters(operation = "listOpportunities")
    static final ListQuery<OpportunityCard> QUERY = OPPORTUNITIES
            .list(
                    OPPORTUNITIES.select()
                            + ", s.probability, (select max(h.entered_at) from opportunity_stage h where h.opportunity_id = o.id)"
                            + " as stage_since",
                    OPPORTUNITIES.from()
                            + " join pipeline_stage s on s.pipeline_id = o.pipeline_id and s.key = o.stage",
                    PgOpportunityList::card)
            .of("o", KnownCustomers.THEIRS)
            .searchedIn(OPPORTUNITIES.columns("name", "nextStep"))
            .filtered(OPPORTUNITIES.columns("customerId", "pipelineId", "stage", "status", "currency"))
            .sorted(OPPORTUNITIES.columns("amount", "expectedCloseDate", "openedAt"))
            .filtered(OPPORTUNITIES.columns("closedAt"))
            .summed(OPPORTUNITIES.column("amount"), OPPORTUNITIES.column("currency"), "stage", "status");

    PgOpportunityList(Lists lists) {
        super(lists, QUERY);
    }

    private static OpportunityCard card(Row row) {
        return new OpportunityCard(
                OPPORTUNITIES.read(row).toDomain().state(),
                row.getShort("probability"),
                row.getOffsetDateTime("stage_since").toInstant());
    }
}
