package crm.sales.invoice.persistence;

import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What invoices may be filtered and sorted by. */
@ListParameters(operation = "listInvoices", updatedSince = true)
enum InvoiceField implements SqlField {
    CUSTOMER_ID(ListColumn.of(InvoiceTable.CUSTOMER_ID)),
    ORDER_ID(ListColumn.of(InvoiceTable.ORDER_ID)),
    NUMBER(ListColumn.of(InvoiceTable.NUMBER)),
    SERIES(ListColumn.of(InvoiceTable.SERIES)),
    STATUS(ListColumn.of(InvoiceTable.STATUS)),
    OVERDUE(new ListColumn(PgInvoiceList.OVERDUE, FieldType.BOOLEAN, false)),
    CURRENCY(ListColumn.of(InvoiceTable.CURRENCY)),
    TOTAL(ListColumn.of(InvoiceTable.TOTALS.total().amount())),
    DUE_DATE(ListColumn.of(InvoiceTable.DUE_DATE)),
    CREATED_AT(ListColumn.sortable(InvoiceTable.CREATED_AT)),
    ISSUED_AT(ListColumn.of(InvoiceTable.ISSUED_AT)),
    PAID_AT(ListColumn.of(InvoiceTable.PAID_AT));

    private final ListColumn listed;

    InvoiceField(ListColumn listed) {
        this.listed = listed;
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
