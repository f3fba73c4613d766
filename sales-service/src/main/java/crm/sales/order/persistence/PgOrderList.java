package crm.sales.order.persistence;

import crm.platform.customer.KnownCustomers;
import crm.platform.list.ListParameters;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.platform.query.PgList;
import crm.sales.order.application.OrderSummary;
import jakarta.inject.Singleton;

/** Orders page by page; filtered by customer it is the order history (SAL-08). */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgOrderList extends PgList<OrderSummary> {

    @ListParameters(operation = "listOrders")
    static final ListQuery<OrderSummary> QUERY = ListQuery.of(OrderTable.ORDERS, OrderTable.ID, OrderTable::summary)
            .of("o", KnownCustomers.THEIRS)
            .searchedIn(OrderTable.NUMBER, OrderTable.CUSTOMER_REFERENCE, OrderTable.EXTERNAL_ID)
            .updated(OrderTable.UPDATED_AT)
            .filtered(
                    OrderTable.CUSTOMER_ID,
                    OrderTable.NUMBER,
                    OrderTable.CHANNEL,
                    OrderTable.STATUS,
                    OrderTable.CURRENCY)
            .filtered("net", OrderTable.TOTALS.net().amount())
            .sorted("total", OrderTable.TOTALS.total().amount())
            .sorted(OrderTable.CREATED_AT)
            .filtered(OrderTable.CONFIRMED_AT, OrderTable.EXTERNAL_SYSTEM, OrderTable.EXTERNAL_ID)
            .summed(OrderTable.TOTALS.total().amount(), OrderTable.CURRENCY, "status", "channel");

    PgOrderList(Lists lists) {
        super(lists, QUERY);
    }
}
