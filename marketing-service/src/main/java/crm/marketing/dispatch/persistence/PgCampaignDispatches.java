package crm.marketing.dispatch.persistence;

import crm.marketing.campaign.application.CampaignDispatches;
import crm.marketing.campaign.application.CampaignProgress;
import crm.marketing.campaign.domain.Outcome;
import crm.marketing.dispatch.domain.DispatchState;
import crm.marketing.dispatch.messaging.DispatchContracts;
import crm.marketing.segment.domain.Segment;
import crm.marketing.segment.persistence.MembersSql;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.RuleViolation;
import crm.platform.journal.Journal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Dispatches are counted when somebody asks: a counter per campaign would be a row that every worker waits for. */
@ApplicationScoped
class PgCampaignDispatches implements CampaignDispatches {

    /** Members are found by the statement that plans their messages, whoever they are and however many. */
    private static final String PLAN = """
            insert into dispatch (campaign_id, customer_id, planned_at)
            select $1::uuid, c.customer_id, $2::timestamptz from customer c where c.registered and %s and %s limit $3::bigint
            on conflict (campaign_id, customer_id) do nothing
            """;

    private final ReactiveUnitOfWork unitOfWork;
    private final Journal journal;
    private final Clock clock;

    PgCampaignDispatches(ReactiveUnitOfWork unitOfWork, Journal journal, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.journal = journal;
        this.clock = clock;
    }

    /** One more than the limit is asked for, so that a cut is seen. */
    @Override
    public Uni<Long> plan(UUID campaignId, Segment segment, int limit) {
        var members = MembersSql.of(segment, 4);
        var arguments = new ArrayList<Object>(List.of(campaignId, now(), (long) limit + 1));
        arguments.addAll(members.arguments());
        var statement = PLAN.formatted(MembersSql.eligible(segment), members.sql());
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

    @Override
    public Uni<CampaignProgress> progress(UUID campaignId) {
        return unitOfWork.inTransaction(() -> unitOfWork.sql(
                sql -> sql.execute(DispatchSql.FIGURES, campaignId).map(PgCampaignDispatches::progress)));
    }

    private static CampaignProgress progress(RowSet<Row> rows) {
        var states = new TreeMap<String, Long>();
        var reasons = Map.of(
                DispatchState.SUPPRESSED,
                new TreeMap<String, Long>(),
                DispatchState.FAILED,
                new TreeMap<String, Long>());
        var notAnalysed = 0L;
        for (var row : rows) {
            if (!row.getBoolean("analysed")) {
                notAnalysed += row.getLong("dispatches");
                continue;
            }
            var state = DispatchTable.STATE.in(row);
            var count = row.getLong("dispatches");
            states.merge(state.name(), count, Long::sum);
            if (reasons.containsKey(state)) {
                reasons.get(state).put(DispatchTable.REASON.in(row), count);
            }
        }
        return new CampaignProgress(
                states, reasons.get(DispatchState.SUPPRESSED), reasons.get(DispatchState.FAILED), notAnalysed);
    }

    @Override
    public Uni<Outcome> outcome(UUID campaignId) {
        return unitOfWork
                .inTransaction(() -> unitOfWork.sql(sql -> sql.execute(DispatchSql.OUTCOME, campaignId)))
                .map(rows -> rows.iterator().next())
                .map(row -> new Outcome(row.getLong("suppressed"), row.getLong("sent"), row.getLong("failed")));
    }

    @Override
    public Uni<Integer> cancel(UUID campaignId, int limit) {
        var now = clock.instant();
        return unitOfWork.inTransaction(() -> unitOfWork
                .sql(sql -> sql.execute(DispatchSql.CANCEL, campaignId, limit, now.atOffset(ZoneOffset.UTC)))
                .map(Moved::all)
                .call(cancelled -> journal.record(DispatchContracts.of(Moved.ended(cancelled, now))))
                .map(List::size));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
