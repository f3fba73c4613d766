package crm.marketing.segment.persistence;

import crm.marketing.segment.application.Audience;
import crm.marketing.segment.domain.Segment;
import crm.marketing.segment.domain.SegmentKind;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.RuleViolation;
import crm.platform.security.SqlCondition;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Members are found by one statement, whoever they are and however many. */
@ApplicationScoped
class SqlAudience implements Audience {

    /** CON-04, MKT-24: who has not said yes is no part of an audience; who is not asked for is not in the index either. */
    private static final String PERMITTED =
            "exists (select 1 from permission p where p.person_id = c.customer_id and p.permitted and p.purpose = '%s')";

    private static final String LISTED =
            "exists (select 1 from segment_member m where m.segment_id = $%d and m.customer_id = c.customer_id)";
    private static final String SIZE =
            "select count(*) as size, count(*) filter (where %s) as eligible from customer c where c.registered and %s";
    private static final String PLAN = """
            insert into dispatch (campaign_id, customer_id, planned_at)
            select $1::uuid, c.customer_id, $2::timestamptz from customer c where c.registered and %s and %s limit $3::bigint
            on conflict (campaign_id, customer_id) do nothing
            """;

    private final ReactiveUnitOfWork unitOfWork;
    private final Clock clock;

    SqlAudience(ReactiveUnitOfWork unitOfWork, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public Uni<Size> size(Segment segment) {
        var members = members(segment, 1);
        var statement = SIZE.formatted(eligible(segment), members.sql());
        return unitOfWork.inTransaction(() ->
                unitOfWork.sql(sql -> sql.execute(statement, Tuple.from(members.arguments()))
                        .map(rows -> {
                            var row = rows.iterator().next();
                            return new Size(row.getLong("size"), row.getLong("eligible"));
                        })));
    }

    /** One more than the limit is asked for, so that a cut is seen. */
    @Override
    public Uni<Long> plan(Segment segment, UUID campaignId, int limit) {
        var members = members(segment, 4);
        var arguments =
                new ArrayList<Object>(List.of(campaignId, clock.instant().atOffset(ZoneOffset.UTC), (long) limit + 1));
        arguments.addAll(members.arguments());
        var statement = PLAN.formatted(eligible(segment), members.sql());
        return unitOfWork
                .sql(sql -> sql.execute(statement, Tuple.from(arguments)))
                .map(rows -> {
                    if (rows.rowCount() > limit) {
                        throw new RuleViolation(
                                "campaign.audience-too-large", "A campaign is sent to at most " + limit + " persons.");
                    }
                    return (long) rows.rowCount();
                });
    }

    private static String eligible(Segment segment) {
        var marketing = PERMITTED.formatted("MARKETING_COMM");
        return segment.isProfiling() ? marketing + " and " + PERMITTED.formatted("PROFILING") : marketing;
    }

    private static SqlCondition members(Segment segment, int first) {
        var state = segment.state();
        return state.kind() == SegmentKind.STATIC
                ? new SqlCondition(LISTED.formatted(first), List.of(state.id()))
                : RuleSql.of(state.rule(), first);
    }
}
