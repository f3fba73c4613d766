package crm.marketing.dispatch.persistence;

import crm.marketing.campaign.domain.FrequencyCap;
import crm.marketing.campaign.domain.MessageTemplate;
import crm.marketing.dispatch.application.DispatchJournal;
import crm.marketing.dispatch.application.Dispatches;
import crm.marketing.dispatch.application.Permits.Outcome;
import crm.marketing.dispatch.application.Work;
import crm.marketing.dispatch.domain.DispatchEvent;
import crm.marketing.dispatch.domain.Reasons;
import crm.marketing.persistence.Columns;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Set-based: a chunk of any size costs a few statements. The database's clock decides what is due. */
@ApplicationScoped
class SqlDispatches implements Dispatches {

    private static final int MOST_BURIED = 1_000;

    private final ReactiveUnitOfWork unitOfWork;
    private final DispatchJournal journal;
    private final Clock clock;

    SqlDispatches(ReactiveUnitOfWork unitOfWork, DispatchJournal journal, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Uni<Work.Order> next() {
        return inTransaction(sql -> sql.execute(DispatchSql.NEXT)
                .map(rows -> rows.size() == 0 ? null : order(rows.iterator().next())));
    }

    @Override
    public Uni<Work> claim(Work.Order order, UUID claim, int limit, Duration time) {
        return inTransaction(sql -> sql.execute(DispatchSql.TAKE, order.campaignId(), limit)
                .chain(taken -> taken.size() == 0
                        ? Uni.createFrom().item(new Work(claim, order, List.of()))
                        : claim(sql, taken, order, claim, time)));
    }

    private Uni<Work> claim(Sql sql, RowSet<Row> taken, Work.Order order, UUID claim, Duration time) {
        var now = clock.instant();
        var persons = DispatchRows.ids(taken, "customer_id");
        var arguments = Tuple.tuple()
                .addArrayOfUUID(DispatchRows.ids(taken, "id"))
                .addArrayOfUUID(persons)
                .addUUID(claim)
                .addLong((long) order.cap().messages())
                .addInteger(order.cap().days())
                .addDouble(seconds(time))
                .addOffsetDateTime(Columns.at(now));
        return sql.execute(DispatchSql.LOCK_PERSONS, Tuple.of(persons))
                .chain(() -> sql.execute(DispatchSql.CLAIM, arguments))
                .call(judged -> suppressed(judged, row -> "SUPPRESSED".equals(row.getString("state")), now))
                .map(judged -> new Work(
                        claim,
                        order,
                        DispatchRows.list(judged).stream()
                                .filter(row -> claim.equals(row.getUUID("claim")))
                                .map(SqlDispatches::item)
                                .toList()));
    }

    private Uni<Void> suppressed(RowSet<Row> judged, java.util.function.Predicate<Row> capped, java.time.Instant now) {
        var versions = new HashSet<UUID>();
        DispatchRows.list(judged).stream().filter(capped).forEach(row -> versions.add(row.getUUID("id")));
        return journal.record(
                DispatchRows.happened(judged, row -> new DispatchEvent.Suppressed(Reasons.FREQ_CAP, now)).stream()
                        .filter(one -> versions.contains(one.dispatchId()))
                        .toList());
    }

    @Override
    public Uni<Void> decide(Work work, List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var now = clock.instant();
        var byId = new HashMap<UUID, Decision>();
        decisions.forEach(decision -> byId.put(decision.dispatchId(), decision));
        var arguments = Tuple.tuple()
                .addArrayOfUUID(Columns.array(decisions, Decision::dispatchId, UUID[]::new))
                .addArrayOfUUID(Columns.array(
                        decisions,
                        one -> one.permit() == null ? null : one.permit().permitId(),
                        UUID[]::new))
                .addArrayOfString(Columns.array(decisions, Decision::reason, String[]::new))
                .addUUID(work.claim())
                .addOffsetDateTime(Columns.at(now));
        return inTransaction(sql -> sql.execute(DispatchSql.DECIDE, arguments)
                .chain(rows ->
                        journal.record(DispatchRows.happened(rows, row -> event(byId.get(row.getUUID("id")), now)))));
    }

    private static DispatchEvent event(Decision decision, java.time.Instant now) {
        var permit = decision.permit();
        return permit == null
                ? new DispatchEvent.Suppressed(decision.reason(), now)
                : new DispatchEvent.Permitted(permit.permitId(), permit.epoch(), now);
    }

    @Override
    public Uni<Set<UUID>> begin(Work work, List<UUID> dispatches) {
        return inTransaction(sql -> sql.execute(DispatchSql.BEGIN, dispatches.toArray(UUID[]::new), work.claim())
                .map(rows -> Set.of(DispatchRows.ids(rows, "id"))));
    }

    @Override
    public Uni<Void> finish(Work work, List<Result> results, Duration delay) {
        if (results.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var now = clock.instant();
        var arguments = Tuple.tuple()
                .addArrayOfUUID(Columns.array(results, Result::dispatchId, UUID[]::new))
                .addArrayOfString(Columns.array(results, one -> DispatchRows.state(one.delivery()), String[]::new))
                .addArrayOfString(Columns.array(results, one -> DispatchRows.reason(one.delivery()), String[]::new))
                .addUUID(work.claim())
                .addDouble(seconds(delay))
                .addOffsetDateTime(Columns.at(now));
        var reports = new HashMap<UUID, Outcome>();
        results.forEach(one -> reports.put(one.permitId(), DispatchRows.outcome(one.delivery())));
        return inTransaction(sql -> sql.execute(DispatchSql.FINISH, arguments)
                .chain(rows -> journal.record(ended(rows, now)))
                .chain(() -> report(sql, reports)));
    }

    @Override
    public Uni<Void> release(Work work, List<UUID> dispatches, List<UUID> permits, Duration delay) {
        var reports = new HashMap<UUID, Outcome>();
        permits.forEach(permit -> reports.put(permit, Outcome.VOID));
        return inTransaction(
                sql -> sql.execute(DispatchSql.RELEASE, dispatches.toArray(UUID[]::new), work.claim(), seconds(delay))
                        .chain(() -> report(sql, reports)));
    }

    @Override
    public Uni<Integer> bury() {
        var now = clock.instant();
        return inTransaction(sql -> sql.execute(DispatchSql.BURY, MOST_BURIED, Columns.at(now))
                .call(rows -> journal.record(ended(rows, now)))
                .call(rows -> {
                    var reports = new HashMap<UUID, Outcome>();
                    rows.forEach(row -> reports.put(row.getUUID("permit_id"), Outcome.FAILED));
                    return report(sql, reports);
                })
                .map(RowSet::rowCount));
    }

    @Override
    public Uni<List<UUID>> cancelledCampaigns() {
        return inTransaction(
                sql -> sql.execute(DispatchSql.CANCELLED).map(rows -> List.of(DispatchRows.ids(rows, "id"))));
    }

    @Override
    public Uni<List<UUID>> finishedCampaigns() {
        return inTransaction(
                sql -> sql.execute(DispatchSql.FINISHED).map(rows -> List.of(DispatchRows.ids(rows, "id"))));
    }

    @Override
    public Uni<Map<UUID, Outcome>> dueReports(int limit, Duration time) {
        return inTransaction(sql -> sql.execute(DispatchSql.DUE_REPORTS, limit, seconds(time))
                .map(rows -> {
                    var due = new HashMap<UUID, Outcome>();
                    rows.forEach(row -> due.put(row.getUUID("permit_id"), Outcome.valueOf(row.getString("outcome"))));
                    return due;
                }));
    }

    @Override
    public Uni<Void> dropReports(Set<UUID> permits) {
        return inTransaction(sql -> sql.execute(DispatchSql.DROP_REPORTS, Tuple.of(permits.toArray(UUID[]::new)))
                .replaceWithVoid());
    }

    private static List<crm.marketing.dispatch.domain.Happened> ended(RowSet<Row> rows, java.time.Instant now) {
        var planned = new HashSet<UUID>();
        rows.forEach(row -> {
            if ("PLANNED".equals(row.getString("state"))) {
                planned.add(row.getUUID("id"));
            }
        });
        return DispatchRows.happened(rows, row -> DispatchRows.end(row, now)).stream()
                .filter(one -> !planned.contains(one.dispatchId()))
                .toList();
    }

    private static Uni<Void> report(Sql sql, Map<UUID, Outcome> reports) {
        if (reports.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var permits = List.copyOf(reports.keySet());
        return sql.execute(
                        DispatchSql.REPORT,
                        permits.toArray(UUID[]::new),
                        Columns.array(permits, permit -> reports.get(permit).name(), String[]::new))
                .replaceWithVoid();
    }

    private <T> Uni<T> inTransaction(Function<Sql, Uni<T>> work) {
        return unitOfWork.inTransaction(() -> unitOfWork.sql(work));
    }

    private static Work.Order order(Row row) {
        return new Work.Order(
                row.getUUID("id"),
                new MessageTemplate(row.getString("subject"), row.getString("body")),
                new FrequencyCap(row.getInteger("cap_messages"), row.getInteger("cap_days")),
                row.getBoolean("profiled"));
    }

    private static Work.Item item(Row row) {
        return new Work.Item(row.getUUID("id"), row.getUUID("customer_id"), row.getBoolean("merchant"));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000d;
    }
}
