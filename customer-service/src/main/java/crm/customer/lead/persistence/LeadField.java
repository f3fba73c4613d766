package crm.customer.lead.persistence;

import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What leads may be filtered and sorted by. */
@ListParameters(operation = "listLeads", q = true, updatedSince = true)
enum LeadField implements SqlField {
    CREATED_AT(ListColumn.sortable(LeadTable.CREATED_AT)),
    UPDATED_AT(ListColumn.sortable(LeadTable.UPDATED_AT)),
    STATUS(ListColumn.of(LeadTable.STATUS)),
    SOURCE(ListColumn.of(LeadTable.SOURCE)),
    CAMPAIGN_ID(ListColumn.of(LeadTable.CAMPAIGN_ID)),
    ASSIGNED_USER_ID(ListColumn.of(LeadTable.ASSIGNED_USER_ID)),
    DISQUALIFY_REASON(ListColumn.of(LeadTable.DISQUALIFY_REASON)),
    OWNER_USER_ID(ListColumn.of(LeadTable.OWNER.user()));

    private final ListColumn listed;

    LeadField(ListColumn listed) {
        this.listed = listed;
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
