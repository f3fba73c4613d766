package crm.analytics.fact.persistence;

import crm.analytics.fact.application.Persons;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PgPersons implements Persons {

    /** INSERT … ON CONFLICT DO UPDATE locks the row even where its condition then leaves it as it is. */
    private static final String LOCK = """
        insert into person (customer_id, kind, known_since)
        select customer_id, max(kind), min(known_since)
        from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as p(customer_id, kind, known_since)
        group by customer_id order by customer_id
        on conflict (customer_id) do update
        set kind = coalesce(excluded.kind, person.kind), known_since = least(excluded.known_since, person.known_since)
        where excluded.kind is not null and person.kind is distinct from excluded.kind
           or excluded.known_since < person.known_since
           or excluded.known_since is not null and person.known_since is null
        """;

    /** Also a lock. An older version changes nothing: what is newer has been applied. */
    private static final String DECIDE = """
        insert into person (customer_id, granted, granted_at, permission_version)
        select * from unnest($1::uuid[], $2::boolean[], $3::timestamptz[], $4::bigint[]) as p(customer_id, granted, granted_at, version)
        order by customer_id
        on conflict (customer_id) do update
        set granted = excluded.granted, granted_at = excluded.granted_at, permission_version = excluded.permission_version
        where excluded.permission_version > person.permission_version
        """;

    /** Carries what now holds for the persons over to all their facts, in one statement each side. */
    private static final String CARRY_OVER = """
        with changed as materialized (
          select customer_id, permitted, granted, granted_at from person where customer_id = any($1::uuid[])
        ), orders as (
          update order_fact f set permitted = c.permitted from changed c
          where f.customer_id = c.customer_id and f.permitted <> c.permitted
        ), invoices as (
          update invoice_fact f set permitted = c.permitted from changed c
          where f.customer_id = c.customer_id and f.permitted <> c.permitted
        ), opportunities as (
          update opportunity_fact f set permitted = c.permitted from changed c
          where f.customer_id = c.customer_id and f.permitted <> c.permitted
        ), requests as (
          update request_fact f set permitted = c.permitted from changed c
          where f.customer_id = c.customer_id and f.permitted <> c.permitted
        ), resolutions as (
          update resolution_fact f set permitted = c.permitted from changed c
          where f.customer_id = c.customer_id and f.permitted <> c.permitted
        ), targets as (
          update sla_fact f set permitted = c.permitted from changed c
          where f.customer_id = c.customer_id and f.permitted <> c.permitted
        ), surveys as (
          update survey_fact f set permitted = c.permitted from changed c
          where f.customer_id = c.customer_id and f.permitted <> c.permitted
        )
        update lead_fact f set customer_granted = c.granted, customer_granted_at = c.granted_at from changed c
        where f.customer_id = c.customer_id and f.customer_id <> f.lead_id
          and (f.customer_granted, f.customer_granted_at) is distinct from (c.granted, c.granted_at)
        """;

    private static final String CARRY_OVER_TO_LEADS = """
        update lead_fact f set lead_granted = p.granted, lead_granted_at = p.granted_at from person p
        where p.customer_id = any($1::uuid[]) and f.lead_id = p.customer_id
          and (f.lead_granted, f.lead_granted_at) is distinct from (p.granted, p.granted_at)
        """;

    private final ReactiveUnitOfWork unitOfWork;

    PgPersons(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Void> lock(Collection<Seen> seen) {
        var columns = new Columns<>(seen);
        return run(
                seen,
                LOCK,
                Tuple.of(
                        columns.ids(Seen::customerId),
                        columns.texts(
                                one -> one.kind() == null ? null : one.kind().name()),
                        columns.moments(Seen::knownSince)));
    }

    @Override
    public Uni<Void> decide(Collection<Decision> decisions) {
        var columns = new Columns<>(decisions);
        var arguments = Tuple.of(
                columns.ids(Decision::customerId),
                columns.flags(Decision::granted),
                columns.moments(Decision::effectiveAt),
                columns.counts(Decision::version));
        return run(decisions, DECIDE, arguments)
                .chain(() ->
                        carryOver(decisions.stream().map(Decision::customerId).toList()));
    }

    @Override
    public Uni<Void> carryOver(List<UUID> persons) {
        var ids = Tuple.of(persons.toArray(UUID[]::new));
        return run(persons, CARRY_OVER, ids).chain(() -> run(persons, CARRY_OVER_TO_LEADS, ids));
    }

    private Uni<Void> run(Collection<?> rows, String statement, Tuple arguments) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : unitOfWork.sql(sql -> sql.execute(statement, arguments).replaceWithVoid());
    }
}
