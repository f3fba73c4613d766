package crm.marketing.customer.persistence;

import crm.marketing.customer.application.CustomerFacts;
import crm.marketing.persistence.Columns;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Set-based: a batch of events costs a few statements. Rows of customers are taken in the order of their ids. */
@ApplicationScoped
class SqlCustomerFacts implements CustomerFacts {

    private static final String REGISTER = """
            insert into customer as c (customer_id, registered, kind, language, acquisition_channel, customer_since, merchant)
            select id, true, kind, language, channel, since, merchant
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::boolean[])
              as n(id, kind, language, channel, since, merchant)
            order by id
            on conflict (customer_id) do update set registered = true, kind = excluded.kind, language = excluded.language,
              acquisition_channel = excluded.acquisition_channel, customer_since = excluded.customer_since,
              merchant = excluded.merchant
            """;
    /** Heard of by an order or a complaint first; and locked, so that two batches count one after the other. */
    private static final String TOUCH = """
            insert into customer (customer_id) select distinct id from unnest($1::uuid[]) as n(id) order by id
            on conflict (customer_id) do update set registered = customer.registered
            """;

    private static final String CONFIRM = """
            insert into customer_order (order_id, customer_id, net, currency, confirmed_at)
            select * from unnest($1::uuid[], $2::uuid[], $3::numeric[], $4::text[], $5::timestamptz[])
            on conflict (order_id) do nothing
            """;
    private static final String CANCEL = """
            update customer_order set cancelled = true where order_id = any($1) returning customer_id
            """;
    private static final String COUNT_ORDERS = """
            update customer c set order_count = o.orders, first_order_at = o.first_at, last_order_at = o.last_at
            from (select n.id, count(co.order_id) as orders, min(co.confirmed_at) as first_at, max(co.confirmed_at) as last_at
                  from (select distinct id from unnest($1::uuid[]) as i(id)) n
                  left join customer_order co on co.customer_id = n.id and not co.cancelled
                  group by n.id) o
            where c.customer_id = o.id
            """;
    private static final String SUM_REVENUE = """
            insert into customer_revenue (customer_id, currency, amount)
            select co.customer_id, co.currency, coalesce(sum(co.net) filter (where not co.cancelled), 0)
            from customer_order co where co.customer_id = any($1) group by co.customer_id, co.currency
            order by co.customer_id, co.currency
            on conflict (customer_id, currency) do update set amount = excluded.amount
            """;
    private static final String OPEN = """
            insert into customer_complaint (request_id, customer_id, open)
            select id, customer, true from unnest($1::uuid[], $2::uuid[]) as n(id, customer)
            on conflict (request_id) do nothing
            """;
    private static final String CHANGE = """
            update customer_complaint c set open = n.open from unnest($1::uuid[], $2::boolean[]) as n(id, open)
            where c.request_id = n.id
            """;
    private static final String COUNT_COMPLAINTS = """
            update customer c set open_complaints = (
              select count(*) from customer_complaint cc where cc.customer_id = c.customer_id and cc.open)
            where c.customer_id = any($1)
            """;

    private final ReactiveUnitOfWork unitOfWork;

    SqlCustomerFacts(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Void> register(List<Registration> customers) {
        var arguments = Tuple.tuple()
                .addArrayOfUUID(Columns.array(customers, Registration::customerId, UUID[]::new))
                .addArrayOfString(Columns.array(customers, Registration::kind, String[]::new))
                .addArrayOfString(Columns.array(customers, Registration::language, String[]::new))
                .addArrayOfString(Columns.array(customers, Registration::acquisitionChannel, String[]::new))
                .addArrayOfOffsetDateTime(
                        Columns.array(customers, one -> Columns.at(one.customerSince()), OffsetDateTime[]::new))
                .addArrayOfBoolean(Columns.array(customers, Registration::merchant, Boolean[]::new));
        return unitOfWork.sql(sql -> sql.execute(REGISTER, arguments).replaceWithVoid());
    }

    @Override
    public Uni<Void> order(List<ConfirmedOrder> confirmed, List<UUID> cancelled) {
        return unitOfWork.sql(sql -> sql.execute(CONFIRM, orders(confirmed))
                .chain(() -> sql.execute(CANCEL, Tuple.of(cancelled.toArray(UUID[]::new))))
                .chain(rows -> {
                    var affected = new java.util.TreeSet<UUID>();
                    confirmed.forEach(order -> affected.add(order.customerId()));
                    rows.forEach(row -> affected.add(row.getUUID("customer_id")));
                    return count(sql, affected.toArray(UUID[]::new));
                }));
    }

    @Override
    public Uni<Void> complain(List<Complaint> opened, List<Complaint> changed) {
        var customers = java.util.stream.Stream.concat(opened.stream(), changed.stream())
                .map(Complaint::customerId)
                .distinct()
                .toArray(UUID[]::new);
        return unitOfWork.sql(sql -> touch(sql, customers)
                .chain(() -> sql.execute(
                        OPEN,
                        Columns.array(opened, Complaint::requestId, UUID[]::new),
                        Columns.array(opened, Complaint::customerId, UUID[]::new)))
                .chain(() -> sql.execute(
                        CHANGE,
                        Columns.array(changed, Complaint::requestId, UUID[]::new),
                        Columns.array(changed, Complaint::open, Boolean[]::new)))
                .chain(() -> sql.execute(COUNT_COMPLAINTS, Tuple.of(customers)))
                .replaceWithVoid());
    }

    private static Uni<Void> count(Sql sql, UUID[] customers) {
        return touch(sql, customers)
                .chain(() -> sql.execute(COUNT_ORDERS, Tuple.of(customers)))
                .chain(() -> sql.execute(SUM_REVENUE, Tuple.of(customers)))
                .replaceWithVoid();
    }

    private static Uni<Void> touch(Sql sql, UUID[] customers) {
        return sql.execute(TOUCH, Tuple.of(customers)).replaceWithVoid();
    }

    private static Tuple orders(List<ConfirmedOrder> confirmed) {
        return Tuple.tuple()
                .addArrayOfUUID(Columns.array(confirmed, ConfirmedOrder::orderId, UUID[]::new))
                .addArrayOfUUID(Columns.array(confirmed, ConfirmedOrder::customerId, UUID[]::new))
                .addValue(Columns.array(confirmed, ConfirmedOrder::net, BigDecimal[]::new))
                .addArrayOfString(Columns.array(confirmed, ConfirmedOrder::currency, String[]::new))
                .addArrayOfOffsetDateTime(
                        Columns.array(confirmed, one -> Columns.at(one.confirmedAt()), OffsetDateTime[]::new));
    }
}
