package crm.analytics.fact.persistence;

import crm.analytics.fact.application.RequestFacts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PgRequestFacts implements RequestFacts {

    private static final String OPEN = """
        insert into request_fact (customer_id, request_id, request_type, channel, topic_code, product_id, opened_at,
                                  answer_due_at, permitted)
        select customer_id, request_id, request_type, channel, topic_code, product_id, opened_at, answer_due_at, p.permitted
        from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::timestamptz[], $8::timestamptz[])
          as r(customer_id, request_id, request_type, channel, topic_code, product_id, opened_at, answer_due_at)
        join person p using (customer_id)
        on conflict do nothing
        """;

    /** A request may be answered and rejected in one batch. */
    private static final String SETTLE = """
        update request_fact f
        set first_answer_at = coalesce(f.first_answer_at, s.first_answer_at),
            rejected_at = coalesce(f.rejected_at, s.rejected_at)
        from (
          select customer_id, request_id, min(first_answer_at) as first_answer_at, min(rejected_at) as rejected_at
          from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[])
            as s(customer_id, request_id, first_answer_at, rejected_at)
          group by customer_id, request_id
        ) s
        where f.customer_id = s.customer_id and f.request_id = s.request_id
        """;

    private static final String RESOLVE = """
        insert into resolution_fact (customer_id, request_id, version, first_contact, resolved_at, permitted)
        select customer_id, request_id, version, first_contact, resolved_at, p.permitted
        from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::boolean[], $5::timestamptz[])
          as r(customer_id, request_id, version, first_contact, resolved_at)
        join person p using (customer_id)
        on conflict do nothing
        """;

    private static final String REOPEN = """
        update resolution_fact f set reopened_at = r.reopened_at
        from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::timestamptz[]) as r(customer_id, request_id, version, reopened_at)
        where f.customer_id = r.customer_id and f.request_id = r.request_id
          and f.version = (select max(version) from resolution_fact last
                           where last.customer_id = r.customer_id and last.request_id = r.request_id
                             and last.version < r.version)
        """;

    private static final String END = """
        insert into sla_fact (customer_id, request_id, version, metric, due_at, ended_at, met, permitted)
        select customer_id, request_id, version, metric, due_at, ended_at, met, p.permitted
        from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::boolean[])
          as t(customer_id, request_id, version, metric, due_at, ended_at, met)
        join person p using (customer_id)
        on conflict do nothing
        """;

    private final FactWriter writer;

    PgRequestFacts(FactWriter writer) {
        this.writer = writer;
    }

    @Override
    public Uni<Void> open(List<Opened> requests) {
        return writer.write(
                OPEN,
                requests,
                columns -> Tuple.tuple()
                        .addValue(columns.ids(Opened::customerId))
                        .addValue(columns.ids(Opened::requestId))
                        .addValue(columns.texts(Opened::requestType))
                        .addValue(columns.texts(Opened::channel))
                        .addValue(columns.texts(Opened::topicCode))
                        .addValue(columns.ids(Opened::productId))
                        .addValue(columns.moments(Opened::openedAt))
                        .addValue(columns.moments(Opened::answerDueAt)));
    }

    @Override
    public Uni<Void> settle(List<Settled> requests) {
        return writer.write(
                SETTLE,
                requests,
                columns -> Tuple.of(
                        columns.ids(Settled::customerId),
                        columns.ids(Settled::requestId),
                        columns.moments(Settled::firstAnswerAt),
                        columns.moments(Settled::rejectedAt)));
    }

    @Override
    public Uni<Void> resolve(List<Resolved> solutions) {
        return writer.write(
                RESOLVE,
                solutions,
                columns -> Tuple.of(
                        columns.ids(Resolved::customerId),
                        columns.ids(Resolved::requestId),
                        columns.counts(Resolved::version),
                        columns.flags(Resolved::firstContact),
                        columns.moments(Resolved::resolvedAt)));
    }

    @Override
    public Uni<Void> reopen(List<Reopened> requests) {
        return writer.write(
                REOPEN,
                requests,
                columns -> Tuple.of(
                        columns.ids(Reopened::customerId),
                        columns.ids(Reopened::requestId),
                        columns.counts(Reopened::version),
                        columns.moments(Reopened::reopenedAt)));
    }

    @Override
    public Uni<Void> end(List<TargetEnded> targets) {
        return writer.write(
                END,
                targets,
                columns -> Tuple.tuple()
                        .addValue(columns.ids(TargetEnded::customerId))
                        .addValue(columns.ids(TargetEnded::requestId))
                        .addValue(columns.counts(TargetEnded::version))
                        .addValue(columns.texts(TargetEnded::metric))
                        .addValue(columns.moments(TargetEnded::dueAt))
                        .addValue(columns.moments(TargetEnded::endedAt))
                        .addValue(columns.flags(TargetEnded::met)));
    }
}
