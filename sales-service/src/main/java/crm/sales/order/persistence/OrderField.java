package crm.sales.order.persistence;

import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What orders may be filtered and sorted by. */
@ListParameters(operation = "listOrders", updatedSince = true)
enum OrderField implements SqlField {
    CUSTOMER_ID("o.customer_id", FieldType.UUID, false),
    NUMBER("o.number", FieldType.TEXT, false),
    CHANNEL("o.channel", FieldType.ENUM, false),
    STATUS("o.status", FieldType.ENUM, false),
    CURRENCY("o.currency", FieldType.TEXT, false),
    NET("o.net", FieldType.DECIMAL, false),
    TOTAL("o.total", FieldType.DECIMAL, false),
    CREATED_AT("o.created_at", FieldType.INSTANT, true),
    CONFIRMED_AT("o.confirmed_at", FieldType.INSTANT, false),
    EXTERNAL_SYSTEM("o.external_system", FieldType.TEXT, false),
    EXTERNAL_ID("o.external_id", FieldType.TEXT, false);

    private final ListColumn listed;

    OrderField(String column, FieldType type, boolean sortable) {
        this.listed = new ListColumn(column, type, sortable);
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
