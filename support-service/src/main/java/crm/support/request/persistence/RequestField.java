package crm.support.request.persistence;

import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What requests may be filtered and sorted by. */
@ListParameters(operation = "listServiceRequests", updatedSince = true)
enum RequestField implements SqlField {
    CUSTOMER_ID("r.customer_id", FieldType.UUID, false),
    NUMBER("r.number", FieldType.TEXT, false),
    TYPE("r.type", FieldType.ENUM, false),
    STATUS("r.status", FieldType.ENUM, false),
    PRIORITY("r.priority", FieldType.ENUM, false),
    CHANNEL("r.channel", FieldType.ENUM, false),
    TOPIC_CODE("r.topic_code", FieldType.TEXT, false),
    PRODUCT_ID("r.product_id", FieldType.UUID, false),
    ASSET_ID("r.asset_id", FieldType.UUID, false),
    ORDER_ID("r.order_id", FieldType.UUID, false),
    ASSIGNEE_USER_ID("r.assignee_user_id", FieldType.UUID, false),
    /* Never null, and in a form that the partial indexes answer. */
    OVERDUE(
            "(r.overdue_since is not null or (r.next_due_at is not null and r.next_due_at < now()))",
            FieldType.BOOLEAN,
            false),
    NEXT_DUE_AT("r.next_due_at", FieldType.INSTANT, false),
    OPENED_AT("r.opened_at", FieldType.INSTANT, true),
    RESOLVED_AT("r.resolved_at", FieldType.INSTANT, false),
    EXTERNAL_SYSTEM("r.external_system", FieldType.TEXT, false),
    EXTERNAL_ID("r.external_id", FieldType.TEXT, false);

    private final ListColumn listed;

    RequestField(String column, FieldType type, boolean sortable) {
        this.listed = new ListColumn(column, type, sortable);
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
