package crm.sales.invoice.persistence;

import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What invoices may be filtered and sorted by. */
@ListParameters(operation = "listInvoices", updatedSince = true)
enum InvoiceField implements SqlField {
    CUSTOMER_ID("i.customer_id", FieldType.UUID, false),
    ORDER_ID("i.order_id", FieldType.UUID, false),
    NUMBER("i.number", FieldType.TEXT, false),
    SERIES("i.series", FieldType.TEXT, false),
    STATUS("i.status", FieldType.ENUM, false),
    OVERDUE(SqlInvoiceList.OVERDUE, FieldType.BOOLEAN, false),
    CURRENCY("i.currency", FieldType.TEXT, false),
    TOTAL("i.total", FieldType.DECIMAL, false),
    DUE_DATE("i.due_date", FieldType.DATE, false),
    CREATED_AT("i.created_at", FieldType.INSTANT, true),
    ISSUED_AT("i.issued_at", FieldType.INSTANT, false),
    PAID_AT("i.paid_at", FieldType.INSTANT, false);

    private final ListColumn listed;

    InvoiceField(String column, FieldType type, boolean sortable) {
        this.listed = new ListColumn(column, type, sortable);
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
