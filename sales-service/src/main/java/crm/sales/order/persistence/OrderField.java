package crm.sales.order.persistence;

import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What orders may be filtered and sorted by. */
@ListParameters(operation = "listOrders", updatedSince = true)
enum OrderField implements SqlField {
    CUSTOMER_ID(ListColumn.of(OrderTable.CUSTOMER_ID)),
    NUMBER(ListColumn.of(OrderTable.NUMBER)),
    CHANNEL(ListColumn.of(OrderTable.CHANNEL)),
    STATUS(ListColumn.of(OrderTable.STATUS)),
    CURRENCY(ListColumn.of(OrderTable.CURRENCY)),
    NET(ListColumn.of(OrderTable.TOTALS.net().amount())),
    TOTAL(ListColumn.of(OrderTable.TOTALS.total().amount())),
    CREATED_AT(ListColumn.sortable(OrderTable.CREATED_AT)),
    CONFIRMED_AT(ListColumn.of(OrderTable.CONFIRMED_AT)),
    EXTERNAL_SYSTEM(ListColumn.of(OrderTable.EXTERNAL_SYSTEM)),
    EXTERNAL_ID(ListColumn.of(OrderTable.EXTERNAL_ID));

    private final ListColumn listed;

    OrderField(ListColumn listed) {
        this.listed = listed;
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
