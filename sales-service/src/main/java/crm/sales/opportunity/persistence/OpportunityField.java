package crm.sales.opportunity.persistence;

import static crm.sales.opportunity.persistence.PgOpportunityList.OPPORTUNITIES;

import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What opportunities may be filtered and sorted by. */
@ListParameters(operation = "listOpportunities", updatedSince = true)
enum OpportunityField implements SqlField {
    CUSTOMER_ID(ListColumn.of(OPPORTUNITIES.column("customerId"))),
    PIPELINE_ID(ListColumn.of(OPPORTUNITIES.column("pipelineId"))),
    STAGE(ListColumn.of(OPPORTUNITIES.column("stage"))),
    STATUS(ListColumn.of(OPPORTUNITIES.column("status"))),
    CURRENCY(ListColumn.of(OPPORTUNITIES.column("currency"))),
    AMOUNT(ListColumn.of(OPPORTUNITIES.column("amount"))),
    EXPECTED_CLOSE_DATE(ListColumn.of(OPPORTUNITIES.column("expectedCloseDate"))),
    OPENED_AT(ListColumn.sortable(OPPORTUNITIES.column("openedAt"))),
    CLOSED_AT(ListColumn.of(OPPORTUNITIES.column("closedAt")));

    private final ListColumn listed;

    OpportunityField(ListColumn listed) {
        this.listed = listed;
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
