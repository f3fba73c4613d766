package crm.marketing.dispatch.persistence;

import crm.marketing.campaign.domain.FrequencyCap;
import crm.marketing.campaign.domain.MessageTemplate;
import crm.marketing.dispatch.application.Dispatches;
import crm.marketing.dispatch.application.Permits.Outcome;
import crm.marketing.dispatch.application.Permits.Permit;
import crm.marketing.dispatch.application.Work;
import crm.marketing.dispatch.domain.DispatchEvent;
import crm.marketing.dispatch.domain.DispatchState;
import crm.marketing.dispatch.domain.Happened;
import crm.marketing.dispatch.messaging.DispatchContracts;
import crm.marketing.dispatch.persistence.PermitReportTable.Report;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.journal.Journal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Set-based: a chunk of any size costs a few statements. The database's clock decides what is due. */
@ApplicationScoped
class PgDispatches implements Dispatches {

    private static final int MOST_BURIED = 1_000;

    private final ReactiveUnitOfWork unitOfWork;
    private final Journal journal;
    private final Clock clock;

    PgDispatches(ReactiveUnitOfWork unitOfWork, Journal journal, Clock clock) {
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
                        : claim(sql, rows(taken).toList(), new Work(claim, order, List.of()), time)));
    }

    private Uni<Work> claim(Sql sql, List<Row> taken, Work work, Duration time) {
        var now = clock.instant();
        var cap = work.order().cap();
        return DispatchSql.LOCK_PERSONS
                .on(sql, taken)
                .chain(() -> DispatchSql.CLAIM.on(
                        sql,
                        taken,
                        work.claim(),
                        (long) cap.messages(),
                        cap.days(),
                        DispatchSql.seconds(time),
                        at(now)))
                .call(judged -> record(Moved.ended(Moved.all(judged), now)))
                .map(judged -> new Work(work.claim(), work.order(), claimed(judged, work.claim())));
    }

    private static List<Work.Item> claimed(RowSet<Row> judged, UUID claim) {
        return rows(judged)
                .filter(row -> claim.equals(DispatchTable.CLAIM.in(row)))
                .map(row -> new Work.Item(
                        DispatchTable.ID.in(row),
                        DispatchTable.CUSTOMER.in(row),
                        row.getBoolean("merchant"),
                        DispatchTable.ATTEMPTS.in(row)))
                .toList();
    }

    @Override
    public Uni<Set<UUID>> decide(Work work, List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        var now = clock.instant();
        var cap = work.order().cap();
        var permits = decisions.stream()
                .filter(decision -> decision.permit() != null)
                .collect(Collectors.toMap(Decision::dispatchId, Decision::permit));
        return inTransaction(sql -> DispatchSql.LOCK_ADDRESSES
                .on(sql, decisions)
                .chain(() ->
                        DispatchSql.DECIDE.on(sql, decisions, work.claim(), (long) cap.messages(), cap.days(), at(now)))
                .map(Moved::all)
                .call(moved -> record(moved.stream()
                        .flatMap(one -> decided(one, permits.get(one.id()), now))
                        .toList()))
                .call(moved -> report(sql, ofNoUse(moved, permits)))
                .map(moved -> moved.stream()
                        .filter(one -> one.state() == DispatchState.PERMITTED)
                        .map(Moved::id)
                        .collect(Collectors.toSet())));
    }

    private static List<Report> ofNoUse(List<Moved> moved, Map<UUID, Permit> permits) {
        return moved.stream()
                .filter(one -> one.state() == DispatchState.SUPPRESSED && permits.containsKey(one.id()))
                .map(one -> new Report(permits.get(one.id()).permitId(), Outcome.VOID))
                .toList();
    }

    private static Stream<Happened> decided(Moved moved, Permit permit, Instant now) {
        return moved.state() == DispatchState.PERMITTED
                ? Stream.of(moved.told(new DispatchEvent.Permitted(permit.permitId(), permit.epoch(), now)))
                : moved.ended(now);
    }

    @Override
    public Uni<Set<UUID>> begin(Work work, List<UUID> dispatches) {
        return inTransaction(sql -> DispatchSql.BEGIN
                .on(sql, dispatches, work.claim())
                .map(rows -> rows(rows).map(DispatchTable.ID::in).collect(Collectors.toSet())));
    }

    @Override
    public Uni<Void> finish(Work work, List<Result> results) {
        if (results.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var now = clock.instant();
        var reports = results.stream()
                .filter(one -> !one.permitKept())
                .map(one -> new Report(one.permitId(), one.delivery().outcome()))
                .toList();
        return inTransaction(sql -> DispatchSql.FINISH
                .on(sql, results, work.claim(), at(now))
                .chain(rows -> record(Moved.ended(Moved.all(rows), now)))
                .chain(() -> report(sql, reports)));
    }

    @Override
    public Uni<Void> release(Work work, List<Returned> returned) {
        var reports = returned.stream()
                .filter(one -> one.permitId() != null)
                .map(one -> new Report(one.permitId(), Outcome.VOID))
                .toList();
        return inTransaction(
                sql -> DispatchSql.RELEASE.on(sql, returned, work.claim()).chain(() -> report(sql, reports)));
    }

    @Override
    public Uni<Integer> bury() {
        var now = clock.instant();
        return inTransaction(sql -> sql.execute(DispatchSql.BURY, MOST_BURIED, at(now))
                .map(Moved::all)
                .call(buried -> record(Moved.ended(buried, now)))
                .call(buried -> report(
                        sql,
                        buried.stream()
                                .map(one -> new Report(one.permit(), Outcome.FAILED))
                                .toList()))
                .map(List::size));
    }

    @Override
    public Uni<List<UUID>> cancelledCampaigns() {
        return campaigns(DispatchSql.CANCELLED_CAMPAIGNS);
    }

    @Override
    public Uni<List<UUID>> finishedCampaigns() {
        return campaigns(DispatchSql.FINISHED_CAMPAIGNS);
    }

    @Override
    public Uni<Map<UUID, Outcome>> dueReports(int limit, Duration time) {
        return inTransaction(sql -> sql.execute(PermitReportTable.TAKE, limit, DispatchSql.seconds(time))
                .map(rows -> {
                    var due = new HashMap<UUID, Outcome>();
                    PermitReportTable.REPORTS.readAll(rows).forEach(one -> due.put(one.permit(), one.outcome()));
                    return due;
                }));
    }

    @Override
    public Uni<Void> dropReports(Set<UUID> permits) {
        var reports = permits.stream().map(permit -> new Report(permit, null)).toList();
        return inTransaction(sql -> PermitReportTable.DROP.on(sql, reports).replaceWithVoid());
    }

    private Uni<List<UUID>> campaigns(String statement) {
        return inTransaction(sql -> sql.execute(statement)
                .map(rows -> rows(rows).map(row -> row.getUUID("id")).toList()));
    }

    private Uni<Void> record(List<Happened> happened) {
        return journal.record(DispatchContracts.of(happened));
    }

    private static Uni<Void> report(Sql sql, List<Report> reports) {
        return reports.isEmpty()
                ? Uni.createFrom().voidItem()
                : PermitReportTable.ADD.on(sql, reports).replaceWithVoid();
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

    private static Stream<Row> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
