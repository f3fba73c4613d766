package crm.sales.opportunity.persistence;

import crm.platform.customer.KnownCustomers;
import crm.platform.list.ListParameters;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.platform.query.PgList;
import crm.sales.opportunity.application.OpportunityCard;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;

/** Opportunities page by page; filtered by stage it is a column of the board. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgOpportunityList extends PgList<OpportunityCard> {

    @ListParameters(operation = "listOpportunities")
    static final ListQuery<OpportunityCard> QUERY = ListQuery.of(
                    OpportunityTable.OPPORTUNITIES.select()
                            + ", s.probability, (select max(h.entered_at) from opportunity_stage h where h.opportunity_id = o.id)"
                            + " as stage_since",
                    OpportunityTable.OPPORTUNITIES.from()
                            + " join pipeline_stage s on s.pipeline_id = o.pipeline_id and s.key = o.stage",
                    OpportunityTable.ID,
                    PgOpportunityList::card)
            .of("o", KnownCustomers.THEIRS)
            .updated(OpportunityTable.UPDATED_AT)
            .searchedIn(OpportunityTable.NAME, OpportunityTable.NEXT_STEP, OpportunityTable.EXTERNAL_ID)
            .filtered(
                    OpportunityTable.CUSTOMER_ID,
                    OpportunityTable.PIPELINE_ID,
                    OpportunityTable.STAGE,
                    OpportunityTable.STATUS,
                    OpportunityTable.CURRENCY,
                    OpportunityTable.OWNER.user())
            .sorted(OpportunityTable.AMOUNT, OpportunityTable.EXPECTED_CLOSE_DATE, OpportunityTable.OPENED_AT)
            .filtered(OpportunityTable.CLOSED_AT, OpportunityTable.EXTERNAL_SYSTEM, OpportunityTable.EXTERNAL_ID)
            .summed(OpportunityTable.AMOUNT, OpportunityTable.CURRENCY, "stage", "status");

    PgOpportunityList(Lists lists) {
        super(lists, QUERY);
    }

    private static OpportunityCard card(Row row) {
        return new OpportunityCard(
                OpportunityTable.state(row, List.of()),
                row.getShort("probability"),
                row.getOffsetDateTime("stage_since").toInstant());
    }
}
