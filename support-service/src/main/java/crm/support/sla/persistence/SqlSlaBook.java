package crm.support.sla.persistence;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.NotFound;
import crm.support.persistence.Columns;
import crm.support.sla.application.CalendarVersion;
import crm.support.sla.application.PolicyVersion;
import crm.support.sla.application.SlaBook;
import crm.support.sla.domain.Priority;
import crm.support.sla.domain.SlaTarget;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

@ApplicationScoped
class SqlSlaBook implements SlaBook {

    private static final String QUEUE_UP = "select pg_advisory_xact_lock(hashtextextended($1, 0))";
    private static final String CALENDAR = "select " + CalendarRows.COLUMNS + " from work_calendar c ";
    private static final String POLICY = """
            select p.id, p.version, p.calendar_id, c.code, c.version as calendar_version, p.created_at,
                   (select jsonb_agg(jsonb_build_object('priority', t.priority, 'resolution', t.resolution_minutes,
                                                        'reply', t.first_reply_minutes))
                    from sla_target t where t.policy_version = p.version) as targets
            from sla_policy p join work_calendar c on c.id = p.calendar_id
            """;
    private static final String ADD_CALENDAR = """
            with made as (
              insert into work_calendar (id, code, version, name, time_zone, created_at) values ($1, $2, $3, $4, $5, $6)
            ), hours as (
              insert into calendar_hours (calendar_id, day_of_week, opens, closes)
              select $1, day, opens, closes from jsonb_to_recordset($7::jsonb) as h(day smallint, opens time, closes time)
            )
            insert into calendar_holiday (calendar_id, day, name, free_from)
            select $1, day, name, free_from from jsonb_to_recordset($8::jsonb) as d(day date, name text, free_from time)
            """;
    private static final String ADD_POLICY = """
            with made as (
              insert into sla_policy (id, version, calendar_id, created_at)
              select $1, coalesce(max(version), 0) + 1, $2, $3 from sla_policy returning version
            ), targets as (
              insert into sla_target (policy_version, priority, resolution_minutes, first_reply_minutes)
              select made.version, t.priority, t.resolution, t.reply
              from made, jsonb_to_recordset($4::jsonb) as t(priority text, resolution int, reply int)
            )
            select version from made
            """;

    private final ReactiveUnitOfWork unitOfWork;

    SqlSlaBook(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<List<CalendarVersion>> calendars(int limit) {
        return read(CALENDAR + "order by c.created_at desc, c.id desc limit $1", CalendarRows::version, limit);
    }

    @Override
    public Uni<CalendarVersion> calendar(UUID id) {
        return read(CALENDAR + "where c.id = $1", CalendarRows::version, id)
                .map(found -> only(found, "work-calendar", id));
    }

    @Override
    public Uni<Integer> nextCalendarVersion(String code) {
        return unitOfWork
                .sql(sql -> sql.execute(QUEUE_UP, "support.work-calendar")
                        .chain(() -> sql.execute(
                                "select coalesce(max(version), 0) + 1 from work_calendar where code = $1", code)))
                .map(SqlSlaBook::number);
    }

    @Override
    public Uni<Void> add(CalendarVersion made) {
        var calendar = made.calendar();
        return unitOfWork
                .sql(sql -> sql.execute(
                        ADD_CALENDAR,
                        made.id(),
                        calendar.code(),
                        calendar.version(),
                        made.name(),
                        calendar.zone().getId(),
                        Columns.at(made.createdAt()),
                        hours(made),
                        holidays(made)))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<PolicyVersion>> policies(int limit) {
        return read(POLICY + "order by p.version desc limit $1", SqlSlaBook::policy, limit);
    }

    @Override
    public Uni<PolicyVersion> policy(UUID id) {
        return read(POLICY + "where p.id = $1", SqlSlaBook::policy, id).map(found -> only(found, "sla-policy", id));
    }

    @Override
    public Uni<Integer> add(UUID id, UUID calendarId, Map<Priority, SlaTarget> targets, Instant at) {
        var rows = new JsonArray();
        targets.forEach((priority, target) -> rows.add(new JsonObject()
                .put("priority", priority.name())
                .put("resolution", target.resolutionMinutes())
                .put("reply", target.firstReplyMinutes())));
        return unitOfWork
                .sql(sql -> sql.execute(QUEUE_UP, "support.sla-policy")
                        .chain(() -> sql.execute(ADD_POLICY, id, calendarId, Columns.at(at), rows)))
                .map(SqlSlaBook::number);
    }

    private <T> Uni<List<T>> read(String statement, Function<Row, T> mapper, Object argument) {
        return unitOfWork
                .inTransaction(() -> unitOfWork.sql(sql -> sql.execute(statement, argument)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(mapper)
                        .toList());
    }

    private static <T> T only(List<T> found, String what, UUID id) {
        return found.stream().findFirst().orElseThrow(() -> new NotFound(what, id));
    }

    private static PolicyVersion policy(Row row) {
        return new PolicyVersion(
                row.getUUID("id"),
                row.getInteger("version"),
                row.getUUID("calendar_id"),
                row.getString("code"),
                row.getInteger("calendar_version"),
                CalendarRows.targets(row),
                Columns.instant(row, "created_at"));
    }

    private static JsonArray hours(CalendarVersion made) {
        var rows = new JsonArray();
        made.calendar()
                .week()
                .forEach((day, hours) -> hours.forEach(one -> rows.add(new JsonObject()
                        .put("day", day.getValue())
                        .put("opens", one.from().toString())
                        .put("closes", one.to().toString()))));
        return rows;
    }

    private static JsonArray holidays(CalendarVersion made) {
        var rows = new JsonArray();
        made.calendar()
                .holidays()
                .forEach((day, free) -> rows.add(new JsonObject()
                        .put("day", day.toString())
                        .put("name", made.holidayNames().get(day))
                        .put("free_from", free.toString())));
        return rows;
    }

    private static int number(RowSet<Row> rows) {
        return rows.iterator().next().getInteger(0);
    }
}
