package crm.marketing.dispatch.persistence;

import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What dispatches may be filtered by; they come in the order of their ids, the newest first. */
@ListParameters(operation = "listDispatches")
enum DispatchField implements SqlField {
    CAMPAIGN_ID("d.campaign_id", FieldType.UUID),
    CUSTOMER_ID("d.customer_id", FieldType.UUID),
    STATE("d.state", FieldType.ENUM),
    REASON("d.reason", FieldType.TEXT);

    private final ListColumn listed;

    DispatchField(String column, FieldType type) {
        this.listed = new ListColumn(column, type, false);
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
