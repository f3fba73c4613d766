package crm.analytics.fact.persistence;

import crm.analytics.fact.application.OrderFacts;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PgOrderFacts implements OrderFacts {

    private static final String ADD = """
        with added as (
          select * from unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::text[], $5::numeric[], $6::numeric[], $7::bigint[])
            as o(customer_id, confirmed_at, order_id, currency, net, cost, cost_unknown_lines)
        ), currencies as (
          insert into fact_currency select distinct currency from added on conflict do nothing
        )
        insert into order_fact (customer_id, confirmed_at, order_id, currency, net, cost, cost_unknown_lines, permitted)
        select customer_id, confirmed_at, order_id, currency, net, cost, cost_unknown_lines, p.permitted
        from added join person p using (customer_id)
        on conflict do nothing
        """;

    private static final String CANCEL = """
        update order_fact f set cancelled_at = c.cancelled_at
        from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) as c(customer_id, order_id, cancelled_at)
        where f.customer_id = c.customer_id and f.order_id = c.order_id
        """;

    private final ReactiveUnitOfWork unitOfWork;

    PgOrderFacts(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Void> add(List<Confirmed> orders) {
        if (orders.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var columns = new Columns<>(orders);
        var arguments = Tuple.tuple()
                .addValue(columns.ids(Confirmed::customerId))
                .addValue(columns.moments(Confirmed::confirmedAt))
                .addValue(columns.ids(Confirmed::orderId))
                .addValue(columns.texts(Confirmed::currency))
                .addValue(columns.decimals(Confirmed::net))
                .addValue(columns.decimals(Confirmed::cost))
                .addValue(columns.counts(Confirmed::costUnknownLines));
        return unitOfWork.sql(sql -> sql.execute(ADD, arguments).replaceWithVoid());
    }

    @Override
    public Uni<Void> cancel(List<Cancelled> orders) {
        if (orders.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var columns = new Columns<>(orders);
        var arguments = Tuple.of(
                columns.ids(Cancelled::customerId),
                columns.ids(Cancelled::orderId),
                columns.moments(Cancelled::cancelledAt));
        return unitOfWork.sql(sql -> sql.execute(CANCEL, arguments).replaceWithVoid());
    }
}
