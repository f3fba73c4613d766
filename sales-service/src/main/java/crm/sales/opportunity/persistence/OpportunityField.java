package crm.sales.opportunity.persistence;

import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What opportunities may be filtered and sorted by. */
@ListParameters(operation = "listOpportunities", updatedSince = true)
enum OpportunityField implements SqlField {
    CUSTOMER_ID("o.customer_id", FieldType.UUID, false),
    PIPELINE_ID("o.pipeline_id", FieldType.UUID, false),
    STAGE("o.stage", FieldType.TEXT, false),
    STATUS("o.status", FieldType.ENUM, false),
    CURRENCY("o.currency", FieldType.TEXT, false),
    AMOUNT("o.amount", FieldType.DECIMAL, false),
    EXPECTED_CLOSE_DATE("o.expected_close_date", FieldType.DATE, false),
    OPENED_AT("o.opened_at", FieldType.INSTANT, true),
    CLOSED_AT("o.closed_at", FieldType.INSTANT, false);

    private final ListColumn listed;

    OpportunityField(String column, FieldType type, boolean sortable) {
        this.listed = new ListColumn(column, type, sortable);
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
