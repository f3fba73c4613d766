package crm.sales.quote.persistence;

import crm.platform.customer.KnownCustomers;
import crm.platform.data.Found;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.document.DocumentStore;
import crm.platform.data.document.Documents;
import crm.sales.pricing.domain.TaxRate;
import crm.sales.quote.application.Offered;
import crm.sales.quote.application.Quotes;
import crm.sales.quote.domain.Quote;
import crm.sales.quote.messaging.QuoteContracts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgQuotes extends Documents<Quote, QuoteEntity> implements Quotes {

    private static final int DIGITS = 9;
    private static final String NUMBER = "select nextval('quote_number')";
    private static final String PRODUCTS = """
            select p.id as product_id, p.sku, p.name, p.status as product_status, p.tax_rate
            from product p where p.id = any($1) or p.sku = any($2)
            """;
    private static final String BY_LINK = "select id from quote where link_hash = $1";
    private static final String BY_LINK_LOCKED = BY_LINK + " for update";
    private static final String PASSED = """
            select id from quote where status = 'SENT' and valid_until < $1
            order by valid_until, id limit $2 for update skip locked
            """;

    private final ReactiveUnitOfWork unitOfWork;

    PgQuotes(DocumentStore store, ReactiveUnitOfWork unitOfWork) {
        super(
                store,
                new Kind<>(
                                "quote",
                                QuoteEntity.class,
                                QuoteEntity::new,
                                quote -> quote.state().head().id(),
                                QuoteContracts::of)
                        .of(KnownCustomers.THEIRS));
        this.unitOfWork = unitOfWork;
    }

    /** {@code QUO-000000042}. */
    @Override
    public Uni<String> nextNumber() {
        return unitOfWork.sql(sql -> sql.execute(NUMBER, Tuple.tuple())).map(drawn -> {
            var digits = drawn.iterator().next().getLong(0).toString();
            return "QUO-" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
        });
    }

    @Override
    public Uni<List<Offered>> products(Set<UUID> ids, Set<String> skus) {
        var arguments =
                Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)).addArrayOfString(skus.toArray(String[]::new));
        return unitOfWork
                .sql(sql -> sql.execute(PRODUCTS, arguments))
                .map(rows -> Found.list(
                        rows,
                        row -> new Offered(
                                row.getUUID("product_id"),
                                row.getString("sku"),
                                row.getString("name"),
                                "ACTIVE".equals(row.getString("product_status")),
                                new TaxRate(row.getBigDecimal("tax_rate")))));
    }

    @Override
    public Uni<Quote> findByLink(String hash) {
        return byLink(BY_LINK, hash);
    }

    @Override
    public Uni<Quote> requireByLink(String hash) {
        return byLink(BY_LINK_LOCKED, hash);
    }

    @Override
    public Uni<List<Quote>> takePassed(LocalDate today, int most) {
        return unitOfWork.sql(sql -> sql.execute(PASSED, Tuple.of(today, most))).chain(rows -> all(ids(rows)));
    }

    private Uni<Quote> byLink(String statement, String hash) {
        return unitOfWork
                .sql(sql -> sql.execute(statement, Tuple.of(hash)))
                .map(rows -> ids(rows).stream().findFirst().orElseThrow(Quotes::noLink))
                .chain(this::load);
    }

    private Uni<List<Quote>> all(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return unitOfWork.session(session -> session.createSelectionQuery(
                        "select distinct q from QuoteEntity q left join fetch q.lines where q.id in :ids",
                        QuoteEntity.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(rows -> rows.stream().map(QuoteEntity::toDomain).toList()));
    }

    private Uni<Quote> load(UUID id) {
        return unitOfWork
                .session(session -> session.find(QuoteEntity.class, id))
                .map(QuoteEntity::toDomain);
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        return Found.list(rows, row -> row.getUUID("id"));
    }
}
