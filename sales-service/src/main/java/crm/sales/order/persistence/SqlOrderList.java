package crm.sales.order.persistence;

import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.sales.order.application.OrderList;
import crm.sales.order.application.OrderSummary;
import crm.sales.order.domain.Channel;
import crm.sales.order.domain.OrderStatus;
import crm.sales.persistence.Columns;
import crm.sales.pricing.domain.Totals;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

@ApplicationScoped
class SqlOrderList implements OrderList {

    private static final ListQuery<OrderSummary> QUERY = new ListQuery<>(
            """
            o.id, o.version, o.number, o.customer_id, o.channel, o.status, o.currency, o.net, o.tax, o.total,
            o.created_at, o.confirmed_at, o.cancelled_at""", "sales_order o", OrderField.class, "o.id", "o", null, "o.updated_at", SqlOrderList::summary);

    private final Lists lists;

    SqlOrderList(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Uni<Page<OrderSummary>> page(UriInfo uri) {
        return lists.page(QUERY, uri);
    }

    private static OrderSummary summary(Row row) {
        return new OrderSummary(
                row.getUUID("id"),
                row.getLong("version"),
                row.getString("number"),
                row.getUUID("customer_id"),
                Channel.valueOf(row.getString("channel")),
                OrderStatus.valueOf(row.getString("status")),
                new Totals(
                        Columns.money(row, "net", "currency"),
                        Columns.money(row, "tax", "currency"),
                        Columns.money(row, "total", "currency")),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "confirmed_at"),
                Columns.instant(row, "cancelled_at"));
    }
}
