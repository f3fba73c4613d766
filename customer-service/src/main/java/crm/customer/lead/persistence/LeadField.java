package crm.customer.lead.persistence;

import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What leads may be filtered and sorted by. */
@ListParameters(operation = "listLeads", q = true, updatedSince = true)
enum LeadField implements SqlField {
    CREATED_AT("c.created_at", FieldType.INSTANT, true),
    UPDATED_AT("c.updated_at", FieldType.INSTANT, true),
    STATUS("c.status", FieldType.ENUM, false),
    SOURCE("c.source", FieldType.ENUM, false),
    CAMPAIGN_ID("c.campaign_id", FieldType.UUID, false),
    ASSIGNED_USER_ID("c.assigned_user_id", FieldType.UUID, false),
    DISQUALIFY_REASON("c.disqualify_reason", FieldType.TEXT, false),
    OWNER_USER_ID("c.owner_user_id", FieldType.UUID, false);

    private final ListColumn listed;

    LeadField(String column, FieldType type, boolean sortable) {
        this.listed = new ListColumn(column, type, sortable);
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
