package crm.support.sla.persistence;

import crm.support.persistence.Columns;
import crm.support.sla.application.CalendarVersion;
import crm.support.sla.domain.Hours;
import crm.support.sla.domain.Priority;
import crm.support.sla.domain.SlaTarget;
import crm.support.sla.domain.WorkCalendar;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Between rows and calendars with their hours and holidays. */
final class CalendarRows {

    /** Columns of a calendar {@code c}. */
    static final String COLUMNS = """
            c.id as calendar_id, c.code, c.version as calendar_version, c.name, c.time_zone, c.created_at,
            (select coalesce(jsonb_agg(jsonb_build_object('day', h.day_of_week, 'from', h.opens, 'to', h.closes)), '[]')
             from calendar_hours h where h.calendar_id = c.id) as hours,
            (select coalesce(jsonb_agg(jsonb_build_object('day', d.day, 'name', d.name, 'from', d.free_from)), '[]')
             from calendar_holiday d where d.calendar_id = c.id) as holidays
            """;

    private CalendarRows() {}

    static WorkCalendar calendar(Row row) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        objects(row, "hours")
                .forEach(one -> week.computeIfAbsent(DayOfWeek.of(one.getInteger("day")), day -> new ArrayList<>())
                        .add(new Hours(time(one, "from"), time(one, "to"))));
        var free = new HashMap<LocalDate, LocalTime>();
        objects(row, "holidays").forEach(one -> free.put(LocalDate.parse(one.getString("day")), time(one, "from")));
        return new WorkCalendar(
                row.getString("code"),
                row.getInteger("calendar_version"),
                ZoneId.of(row.getString("time_zone")),
                week,
                free);
    }

    static CalendarVersion version(Row row) {
        var names = new HashMap<LocalDate, String>();
        objects(row, "holidays")
                .forEach(one -> names.put(LocalDate.parse(one.getString("day")), one.getString("name")));
        return new CalendarVersion(
                row.getUUID("calendar_id"),
                row.getString("name"),
                calendar(row),
                names,
                Columns.instant(row, "created_at"));
    }

    static Map<Priority, SlaTarget> targets(Row row) {
        var targets = new EnumMap<Priority, SlaTarget>(Priority.class);
        objects(row, "targets")
                .forEach(one -> targets.put(
                        Priority.valueOf(one.getString("priority")),
                        new SlaTarget(one.getInteger("resolution"), one.getInteger("reply"))));
        return targets;
    }

    private static Stream<JsonObject> objects(Row row, String column) {
        return row.get(JsonArray.class, column).stream().map(JsonObject.class::cast);
    }

    private static LocalTime time(JsonObject one, String key) {
        return LocalTime.parse(one.getString(key));
    }
}
