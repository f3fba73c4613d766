package crm.analytics.fact.persistence;

import crm.analytics.fact.application.ProductFacts;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

@ApplicationScoped
class PgProductFacts implements ProductFacts {

    private static final String STORE = """
        insert into product_fact as f (product_id, kind, status, cost, cost_currency)
        select product_id, kind, status, cost, cost_currency
        from unnest($1::uuid[], $2::text[], $3::text[], $4::numeric[], $5::text[])
          as p(product_id, kind, status, cost, cost_currency)
        order by product_id
        on conflict (product_id) do update
        set kind = coalesce(excluded.kind, f.kind), status = coalesce(excluded.status, f.status),
            cost = coalesce(excluded.cost, f.cost), cost_currency = coalesce(excluded.cost_currency, f.cost_currency)
        """;

    private final ReactiveUnitOfWork unitOfWork;

    PgProductFacts(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Void> store(Collection<Change> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var columns = new Columns<>(changes);
        var arguments = Tuple.of(
                columns.ids(Change::productId),
                columns.texts(Change::kind),
                columns.texts(Change::status),
                columns.decimals(Change::cost),
                columns.texts(Change::costCurrency));
        return unitOfWork.sql(sql -> sql.execute(STORE, arguments).replaceWithVoid());
    }
}
