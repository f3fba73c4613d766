package crm.analytics.fact.persistence;

import crm.analytics.fact.application.OpportunityFacts;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PgOpportunityFacts implements OpportunityFacts {

    private static final String CLOSE = """
        insert into opportunity_fact (customer_id, opportunity_id, won, closed_at, amount, currency, permitted)
        select customer_id, opportunity_id, won, closed_at, amount, currency, p.permitted
        from unnest($1::uuid[], $2::uuid[], $3::boolean[], $4::timestamptz[], $5::numeric[], $6::text[])
          as o(customer_id, opportunity_id, won, closed_at, amount, currency)
        join person p using (customer_id)
        on conflict (customer_id, opportunity_id) do update
        set won = excluded.won, closed_at = excluded.closed_at, amount = excluded.amount, currency = excluded.currency,
            permitted = excluded.permitted
        """;

    private static final String REOPEN = """
        delete from opportunity_fact f
        using unnest($1::uuid[], $2::uuid[]) as r(customer_id, opportunity_id)
        where f.customer_id = r.customer_id and f.opportunity_id = r.opportunity_id
        """;

    private final ReactiveUnitOfWork unitOfWork;

    PgOpportunityFacts(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Void> store(List<Outcome> outcomes) {
        return close(outcomes.stream().filter(one -> one.closedAt() != null).toList())
                .chain(() -> reopen(
                        outcomes.stream().filter(one -> one.closedAt() == null).toList()));
    }

    private Uni<Void> close(List<Outcome> closed) {
        if (closed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var columns = new Columns<>(closed);
        var arguments = Tuple.of(
                columns.ids(Outcome::customerId),
                columns.ids(Outcome::opportunityId),
                columns.flags(Outcome::won),
                columns.moments(Outcome::closedAt),
                columns.decimals(Outcome::amount),
                columns.texts(Outcome::currency));
        return unitOfWork.sql(sql -> sql.execute(CLOSE, arguments).replaceWithVoid());
    }

    private Uni<Void> reopen(List<Outcome> reopened) {
        if (reopened.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var columns = new Columns<>(reopened);
        var arguments = Tuple.of(columns.ids(Outcome::customerId), columns.ids(Outcome::opportunityId));
        return unitOfWork.sql(sql -> sql.execute(REOPEN, arguments).replaceWithVoid());
    }
}
