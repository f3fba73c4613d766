package crm.sales.order.persistence;

import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.sales.order.application.OrderSummary;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Orders page by page; filtered by customer it is the order history (SAL-08). */
@ApplicationScoped
class PgOrderList implements Listing<OrderSummary> {

    private static final ListQuery<OrderSummary> QUERY = new ListQuery<>(
            OrderTable.ORDERS.select(),
            OrderTable.ORDERS.from(),
            OrderField.class,
            OrderTable.ID.sql(),
            "o",
            null,
            OrderTable.UPDATED_AT.sql(),
            OrderTable::summary);

    private final Lists lists;

    PgOrderList(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Uni<Page<OrderSummary>> page(ListRequest request) {
        return lists.page(QUERY, request);
    }
}
