package crm.sales.order.persistence;

import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.sales.order.application.OrderList;
import crm.sales.order.application.OrderSummary;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

@ApplicationScoped
class PgOrderList implements OrderList {

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
    public Uni<Page<OrderSummary>> page(UriInfo uri) {
        return lists.page(QUERY, uri);
    }
}
