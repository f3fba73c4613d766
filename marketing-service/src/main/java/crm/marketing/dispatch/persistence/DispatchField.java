package crm.marketing.dispatch.persistence;

import crm.platform.data.table.Column;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What dispatches may be filtered by; they come in the order of their ids, the newest first. */
@ListParameters(operation = "listDispatches")
enum DispatchField implements SqlField {
    CAMPAIGN_ID(DispatchTable.CAMPAIGN),
    CUSTOMER_ID(DispatchTable.CUSTOMER),
    STATE(DispatchTable.STATE),
    REASON(DispatchTable.REASON);

    private final ListColumn listed;

    DispatchField(Column<?, ?> column) {
        this.listed = ListColumn.of(column);
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
