package crm.sales.order.persistence;

import static crm.platform.customer.KnownCustomers.THEIRS;

import crm.platform.data.AggregateRows;
import crm.platform.data.Found;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.journal.Journal;
import crm.platform.security.CurrentUser;
import crm.sales.order.application.Orders;
import crm.sales.order.domain.Article;
import crm.sales.order.domain.Order;
import crm.sales.order.domain.OrderStatus;
import crm.sales.order.messaging.OrderContracts;
import crm.sales.order.persistence.OrderTable.Stored;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** A hot path, hence the plain client: an order is asked for in one statement and stored in one. */
@ApplicationScoped
class PgOrders implements Orders {

    private static final String TABLE = "sales_order";
    private static final String WHAT = "order";
    private static final String BASIS = """
        select h.known, h.number, $article
        from (select exists (select 1 from known_customer c where c.customer_id = $1 and $visible) as known,
                     nextval('order_number') as number) h
        left join product p on p.id = any($2) or p.sku = any($3)
        """.replace("$article", ArticleColumns.SELECT);
    private static final String ARTICLES = "select " + ArticleColumns.SELECT + " from product p where p.id = any($1)";
    private static final String NAMED =
            "select " + ArticleColumns.SELECT + " from product p where p.id = any($1) or p.sku = any($2)";
    private static final String TAKE_LINES_OFF = "delete from order_line where order_id = $1";
    private static final String HOLD = "select status from sales_order where id = $1 for share";
    private static final String HAS_ISSUED_INVOICE =
            "select exists (select 1 from invoice where order_id = $1 and status <> 'DRAFT')";

    private final ReactiveUnitOfWork unitOfWork;
    private final AggregateRows rows;
    private final Journal journal;
    private final CurrentUser user;
    private final Clock clock;

    PgOrders(ReactiveUnitOfWork unitOfWork, AggregateRows rows, Journal journal, CurrentUser user, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.rows = rows;
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
                .map(PgOrders::basis);
    }

    @Override
    public Uni<Map<UUID, Article>> articles(Set<UUID> productIds) {
        var arguments = Tuple.tuple().addArrayOfUUID(productIds.toArray(UUID[]::new));
        return unitOfWork
                .sql(sql -> sql.execute(ARTICLES, arguments))
                .map(rows -> Found.map(rows, ArticleColumns::productId, ArticleColumns::read));
    }

    @Override
    public Uni<List<Article>> articles(Set<UUID> productIds, Set<String> skus) {
        var arguments = Tuple.tuple()
                .addArrayOfUUID(productIds.toArray(UUID[]::new))
                .addArrayOfString(skus.toArray(String[]::new));
        return unitOfWork.sql(sql -> sql.execute(NAMED, arguments)).map(rows -> Found.list(rows, ArticleColumns::read));
    }

    @Override
    public Uni<Order> find(UUID id) {
        return rows.readAll(OrderTable.SELECT, OrderTable.FROM, "o", WHAT, id, THEIRS)
                .map(OrderTable::read);
    }

    @Override
    public Uni<Order> require(UUID id) {
        return rows.lock(TABLE, WHAT, id, THEIRS).chain(() -> find(id));
    }

    @Override
    public Uni<OrderStatus> hold(UUID id) {
        return unitOfWork
                .sql(sql -> sql.execute(HOLD, id))
                .map(rows -> OrderTable.STATUS.in(rows.iterator().next()));
    }

    @Override
    public Uni<Boolean> hasIssuedInvoice(UUID id) {
        return unitOfWork
                .sql(sql -> sql.execute(HAS_ISSUED_INVOICE, id))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Void> store(Order order) {
        return journal.record(order.isNew() ? insert(order) : update(order), OrderContracts.of(order));
    }

    @Override
    public Uni<Void> storeDraft(Order draft) {
        var stored = new Stored(draft.state(), null, clock.instant());
        return unitOfWork
                .sql(sql -> sql.execute(TAKE_LINES_OFF, draft.state().head().id()))
                .chain(() -> journal.record(OrderTable.rewrite(stored), OrderContracts.of(draft)));
    }

    private Journal.Writes insert(Order order) {
        return OrderTable.insert(List.of(new Stored(order.state(), user.owner(), clock.instant())));
    }

    private Journal.Writes update(Order order) {
        return OrderTable.update(new Stored(order.state(), null, clock.instant()));
    }

    private static Basis basis(RowSet<Row> rows) {
        var all = Found.list(rows, Function.identity());
        var first = all.get(0);
        var articles = all.stream()
                .filter(ArticleColumns::isThere)
                .map(ArticleColumns::read)
                .toList();
        return new Basis(first.getBoolean("known"), OrderNumber.text(first.getLong("number")), articles);
    }
}
