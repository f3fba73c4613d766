package crm.sales.order.persistence;

import crm.platform.data.AggregateRows;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.NotFound;
import crm.platform.journal.Journal;
import crm.platform.security.CurrentUser;
import crm.sales.order.application.OrderJournal;
import crm.sales.order.application.Orders;
import crm.sales.order.domain.Article;
import crm.sales.order.domain.Order;
import crm.sales.order.domain.OrderStatus;
import crm.sales.order.persistence.OrderInsert.NewOrder;
import crm.sales.persistence.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A hot path, hence the plain client: an order is asked for in one statement and stored in one. */
@ApplicationScoped
class SqlOrders implements Orders {

    private static final String TABLE = "sales_order";
    private static final String WHAT = "order";
    private static final String ARTICLE =
            "p.id as product_id, p.sku, p.status as product_status, p.tax_rate, p.cost_amount, p.cost_currency";
    private static final String BASIS = """
        select h.known, h.number, $article
        from (select exists (select 1 from known_customer c where c.customer_id = $1 and $visible) as known,
                     nextval('order_number') as number) h
        left join product p on p.id = any($2) or p.sku = any($3)
        """.replace("$article", ARTICLE);
    private static final String ARTICLES = "select " + ARTICLE + " from product p where p.id = any($1)";
    private static final String SELECT = """
        select o.id, o.version, o.number, o.customer_id, o.channel, o.currency, o.status, o.created_at,
               o.confirmed_at, o.cancelled_at, o.cancel_reason,
               l.product_id, l.sku, l.quantity, l.unit_price, l.net, l.tax_rate, l.tax, l.cost_amount, l.cost_currency
        from sales_order o join order_line l on l.order_id = o.id
        where o.id = $1 and %s
        order by l.line_no
        """;
    private static final String UPDATE = """
        with changed as (
          update sales_order set version = $2, status = $3, confirmed_at = $4, cancelled_at = $5, cancel_reason = $6,
                                 updated_at = $7
          where id = $1
        )
        update order_line l set cost_amount = c.amount, cost_currency = c.currency
        from unnest($8::smallint[], $9::numeric[], $10::text[]) as c(line_no, amount, currency)
        where l.order_id = $1 and l.line_no = c.line_no
          and (l.cost_amount, l.cost_currency) is distinct from (c.amount, c.currency)
        """;
    private static final String HOLD = "select status from sales_order where id = $1 for share";
    private static final String HAS_ISSUED_INVOICE =
            "select exists (select 1 from invoice where order_id = $1 and status <> 'DRAFT')";

    private final ReactiveUnitOfWork unitOfWork;
    private final Pool pool;
    private final AggregateRows locks;
    private final OrderJournal journal;
    private final CurrentUser user;
    private final Clock clock;

    SqlOrders(
            ReactiveUnitOfWork unitOfWork,
            Pool pool,
            AggregateRows locks,
            OrderJournal journal,
            CurrentUser user,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.pool = pool;
        this.locks = locks;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Uni<Basis> basis(UUID customerId, Set<UUID> productIds, Set<String> skus) {
        var visible = user.get().visibility().on("c", 4);
        var arguments = Tuple.of(customerId)
                .addArrayOfUUID(productIds.toArray(UUID[]::new))
                .addArrayOfString(skus.toArray(String[]::new));
        visible.arguments().forEach(arguments::addValue);
        return unitOfWork
                .ask(BASIS.replace("$visible", visible.sql()), arguments)
                .map(SqlOrders::basis);
    }

    @Override
    public Uni<Map<UUID, Article>> articles(Set<UUID> productIds) {
        var arguments = Tuple.tuple().addArrayOfUUID(productIds.toArray(UUID[]::new));
        return unitOfWork.sql(sql -> sql.execute(ARTICLES, arguments)).map(rows -> {
            var articles = new HashMap<UUID, Article>();
            rows.forEach(row -> articles.put(row.getUUID("product_id"), OrderRows.article(row)));
            return articles;
        });
    }

    @Override
    public Uni<Order> find(UUID id) {
        var visible = user.get().visibility().on("o", 2);
        var arguments = new ArrayList<Object>(List.of(id));
        arguments.addAll(visible.arguments());
        return pool.preparedQuery(SELECT.formatted(visible.sql()))
                .execute(Tuple.from(arguments))
                .map(OrderRows::order)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound(WHAT, id));
    }

    @Override
    public Uni<Order> require(UUID id) {
        return locks.lock(TABLE, WHAT, id)
                .chain(() -> unitOfWork.sql(sql -> sql.execute(SELECT.formatted("true"), id)))
                .map(OrderRows::order);
    }

    @Override
    public Uni<OrderStatus> hold(UUID id) {
        return unitOfWork
                .sql(sql -> sql.execute(HOLD, id))
                .map(rows -> OrderStatus.valueOf(rows.iterator().next().getString(0)));
    }

    @Override
    public Uni<Boolean> hasIssuedInvoice(UUID id) {
        return unitOfWork
                .sql(sql -> sql.execute(HAS_ISSUED_INVOICE, id))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Void> insert(Order order) {
        var row = new NewOrder(order.snapshot(), user.owner(), null, null);
        var arguments = OrderInsert.arguments(List.of(row), clock.instant());
        return journal.record(new Journal.Writes(OrderInsert.RECORDED, arguments), order);
    }

    @Override
    public Uni<Void> update(Order order) {
        return unitOfWork
                .sql(sql -> sql.execute(UPDATE, changes(order.snapshot())))
                .chain(() -> journal.record(List.of(order)));
    }

    private Tuple changes(Order.Snapshot order) {
        var places = new Short[order.lines().size()];
        for (short place = 0; place < places.length; place++) {
            places[place] = (short) (place + 1);
        }
        var reason = order.cancelReason();
        return Tuple.of(order.head().id(), order.version(), order.status().name())
                .addOffsetDateTime(Columns.at(order.confirmedAt()))
                .addOffsetDateTime(Columns.at(order.cancelledAt()))
                .addString(reason == null ? null : reason.value())
                .addOffsetDateTime(Columns.at(clock.instant()))
                .addArrayOfShort(places)
                .addValue(Columns.array(order.lines(), line -> Columns.amount(line.unitCost()), BigDecimal[]::new))
                .addArrayOfString(
                        Columns.array(order.lines(), line -> Columns.currency(line.unitCost()), String[]::new));
    }

    private static Basis basis(RowSet<Row> rows) {
        var first = rows.iterator().next();
        var articles = new ArrayList<Article>();
        rows.forEach(row -> {
            if (row.getUUID("product_id") != null) {
                articles.add(OrderRows.article(row));
            }
        });
        return new Basis(first.getBoolean("known"), OrderNumber.text(first.getLong("number")), articles);
    }
}
