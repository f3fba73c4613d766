package crm.support.sla.persistence;

import static crm.support.sla.persistence.CalendarTable.CALENDARS;
import static crm.support.sla.persistence.CalendarTable.HOLIDAYS;
import static crm.support.sla.persistence.CalendarTable.HOURS;
import static crm.support.sla.persistence.PolicyTable.POLICIES;
import static crm.support.sla.persistence.PolicyTable.TARGETS;

import crm.platform.audit.Audit;
import crm.platform.data.Found;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.NotFound;
import crm.support.sla.application.CalendarVersion;
import crm.support.sla.application.PolicyVersion;
import crm.support.sla.application.SlaBook;
import crm.support.sla.persistence.CalendarTable.Holiday;
import crm.support.sla.persistence.CalendarTable.OpenHours;
import crm.support.sla.persistence.PolicyTable.Target;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A version is read with all that belongs to it, a statement per table: it is read seldom and remembered. */
@ApplicationScoped
class PgSlaBook implements SlaBook {

    private static final String QUEUE_UP = "select pg_advisory_xact_lock(hashtextextended($1, 0))";

    private static final String CALENDAR = "select " + CALENDARS.select() + " from " + CALENDARS.from();
    private static final String HOURS_OF =
            "select " + HOURS.select() + " from " + HOURS.from() + " where h.calendar_id = any($1)";
    private static final String HOLIDAYS_OF =
            "select " + HOLIDAYS.select() + " from " + HOLIDAYS.from() + " where d.calendar_id = any($1)";
    private static final String NEXT_CALENDAR =
            "select coalesce(max(version), 0) + 1 from work_calendar where code = $1";

    private static final String POLICY = "select " + POLICIES.select() + " from " + POLICIES.from();
    private static final String TARGETS_OF =
            "select " + TARGETS.select() + " from " + TARGETS.from() + " where t.policy_version = any($1)";
    private static final String ACTIVE = "select coalesce(max(version), 0) from sla_policy";

    private final ReactiveUnitOfWork unitOfWork;
    private final Audit audit;

    PgSlaBook(ReactiveUnitOfWork unitOfWork, Audit audit) {
        this.unitOfWork = unitOfWork;
        this.audit = audit;
    }

    @Override
    public Uni<List<CalendarVersion>> calendars(int limit) {
        return calendars(" order by c.created_at desc, c.id desc limit $1", limit);
    }

    @Override
    public Uni<CalendarVersion> calendar(UUID id) {
        return calendars(" where c.id = $1", id).map(found -> only(found, "work-calendar", id));
    }

    @Override
    public Uni<Integer> nextCalendarVersion(String code) {
        return unitOfWork.sql(sql -> sql.execute(QUEUE_UP, "support.work-calendar")
                .chain(() -> sql.execute(NEXT_CALENDAR, code))
                .map(PgSlaBook::number));
    }

    @Override
    public Uni<Void> add(CalendarVersion calendar) {
        return unitOfWork
                .sql(sql -> CalendarTable.INSERT
                        .on(sql, List.of(calendar))
                        .chain(() -> CalendarTable.INSERT_HOURS.on(sql, OpenHours.of(calendar)))
                        .chain(() -> CalendarTable.INSERT_HOLIDAYS.on(sql, Holiday.of(calendar))))
                .chain(() -> audit("work-calendar", calendar.id()));
    }

    @Override
    public Uni<List<PolicyVersion>> policies(int limit) {
        return policies(" order by p.version desc limit $1", limit);
    }

    @Override
    public Uni<List<PolicyVersion>> policies(Set<Integer> versions) {
        return policies(" where p.version = any($1)", versions.toArray(Integer[]::new));
    }

    @Override
    public Uni<PolicyVersion> policy(UUID id) {
        return policies(" where p.id = $1", id).map(found -> only(found, "sla-policy", id));
    }

    @Override
    public Uni<Integer> activePolicy() {
        return unitOfWork.sql(sql -> sql.execute(ACTIVE).map(PgSlaBook::number));
    }

    @Override
    public Uni<Integer> nextPolicyVersion() {
        return unitOfWork
                .sql(sql -> sql.execute(QUEUE_UP, "support.sla-policy"))
                .chain(this::activePolicy)
                .map(latest -> latest + 1);
    }

    @Override
    public Uni<Void> add(PolicyVersion policy) {
        return unitOfWork
                .sql(sql -> PolicyTable.INSERT
                        .on(sql, List.of(policy))
                        .chain(() -> PolicyTable.INSERT_TARGETS.on(sql, Target.of(policy))))
                .chain(() -> audit("sla-policy", policy.id()));
    }

    private Uni<Void> audit(String what, UUID id) {
        return audit.record(what + ".added", what, id.toString());
    }

    private Uni<List<CalendarVersion>> calendars(String which, Object argument) {
        return unitOfWork.ask(CALENDAR + which, Tuple.of(argument)).chain(rows -> {
            var ids = Tuple.of(Found.list(rows, CalendarTable.ID::in).toArray(UUID[]::new));
            return unitOfWork
                    .ask(HOURS_OF, ids)
                    .map(HOURS::readAll)
                    .chain(hours -> unitOfWork
                            .ask(HOLIDAYS_OF, ids)
                            .map(HOLIDAYS::readAll)
                            .map(holidays -> Found.list(rows, row -> CalendarTable.calendar(row, hours, holidays))));
        });
    }

    private Uni<List<PolicyVersion>> policies(String which, Object argument) {
        return unitOfWork.ask(POLICY + which, Tuple.of(argument)).chain(rows -> {
            var versions = Tuple.of(Found.list(rows, PolicyTable.VERSION::in).toArray(Integer[]::new));
            Object calendarIds = Found.list(rows, PolicyTable.CALENDAR::in).toArray(UUID[]::new);
            return unitOfWork
                    .ask(TARGETS_OF, versions)
                    .map(TARGETS::readAll)
                    .chain(targets -> calendars(" where c.id = any($1)", calendarIds)
                            .map(calendars -> Found.list(rows, row -> PolicyTable.policy(row, targets, calendars))));
        });
    }

    private static <T> T only(List<T> found, String what, UUID id) {
        return found.stream().findFirst().orElseThrow(() -> new NotFound(what, id));
    }

    private static int number(RowSet<Row> rows) {
        return rows.iterator().next().getInteger(0);
    }
}
