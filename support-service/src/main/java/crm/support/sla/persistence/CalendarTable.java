package crm.support.sla.persistence;

import static crm.platform.data.table.SqlType.DATE;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.INTEGER;
import static crm.platform.data.table.SqlType.SMALLINT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.TIME;

import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import crm.support.sla.application.CalendarVersion;
import crm.support.sla.domain.Hours;
import crm.support.sla.domain.WorkCalendar;
import io.vertx.mutiny.sqlclient.Row;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** How a calendar stands in its three tables: itself, its working hours and its holidays. All of it is written once. */
final class CalendarTable {

    record OpenHours(UUID calendarId, DayOfWeek day, Hours hours) {

        static List<OpenHours> of(CalendarVersion calendar) {
            return calendar.calendar().week().entrySet().stream()
                    .flatMap(day ->
                            day.getValue().stream().map(hours -> new OpenHours(calendar.id(), day.getKey(), hours)))
                    .toList();
        }
    }

    record Holiday(UUID calendarId, LocalDate day, String name, LocalTime freeFrom) {

        static List<Holiday> of(CalendarVersion calendar) {
            return calendar.calendar().holidays().entrySet().stream()
                    .map(day -> new Holiday(
                            calendar.id(), day.getKey(), calendar.holidayNames().get(day.getKey()), day.getValue()))
                    .toList();
        }
    }

    private static final SqlType<DayOfWeek> DAY_OF_WEEK =
            SMALLINT.as(number -> DayOfWeek.of(number), day -> (short) day.getValue());

    static final Table<CalendarVersion> CALENDARS = new Table<>("work_calendar", "c");
    static final Column<CalendarVersion, UUID> ID = CALENDARS.key("id", SqlType.UUID, CalendarVersion::id);
    static final Column<CalendarVersion, String> CODE =
            CALENDARS.fixed("code", TEXT, row -> row.calendar().code());
    static final Column<CalendarVersion, Integer> VERSION =
            CALENDARS.fixed("version", INTEGER, row -> row.calendar().version());
    static final Column<CalendarVersion, String> NAME = CALENDARS.fixed("name", TEXT, CalendarVersion::name);
    static final Column<CalendarVersion, ZoneId> TIME_ZONE = CALENDARS.fixed(
            "time_zone",
            TEXT.as(ZoneId::of, ZoneId::getId),
            row -> row.calendar().zone());
    static final Column<CalendarVersion, Instant> CREATED_AT =
            CALENDARS.fixed("created_at", INSTANT, CalendarVersion::createdAt);

    static final Table<OpenHours> HOURS = new Table<>("calendar_hours", "h");
    static final Column<OpenHours, UUID> HOURS_OF = HOURS.key("calendar_id", SqlType.UUID, OpenHours::calendarId);
    static final Column<OpenHours, DayOfWeek> DAY = HOURS.key("day_of_week", DAY_OF_WEEK, OpenHours::day);
    static final Column<OpenHours, LocalTime> OPENS =
            HOURS.key("opens", TIME, row -> row.hours().from());
    static final Column<OpenHours, LocalTime> CLOSES =
            HOURS.fixed("closes", TIME, row -> row.hours().to());

    static final Table<Holiday> HOLIDAYS = new Table<>("calendar_holiday", "d");
    static final Column<Holiday, UUID> HOLIDAY_OF = HOLIDAYS.key("calendar_id", SqlType.UUID, Holiday::calendarId);
    static final Column<Holiday, LocalDate> HOLIDAY = HOLIDAYS.key("day", DATE, Holiday::day);
    static final Column<Holiday, String> HOLIDAY_NAME = HOLIDAYS.fixed("name", TEXT, Holiday::name);
    static final Column<Holiday, LocalTime> FREE_FROM = HOLIDAYS.fixed("free_from", TIME, Holiday::freeFrom);

    static final Statement<CalendarVersion> INSERT = CALENDARS.insert();
    static final Statement<OpenHours> INSERT_HOURS = HOURS.insert();
    static final Statement<Holiday> INSERT_HOLIDAYS = HOLIDAYS.insert();

    static {
        HOURS.readBy(row -> new OpenHours(HOURS_OF.in(row), DAY.in(row), new Hours(OPENS.in(row), CLOSES.in(row))));
        HOLIDAYS.readAs(Holiday.class);
    }

    private CalendarTable() {}

    static CalendarVersion calendar(Row row, List<OpenHours> allHours, List<Holiday> allHolidays) {
        var id = ID.in(row);
        var week = allHours.stream()
                .filter(hours -> hours.calendarId().equals(id))
                .collect(Collectors.groupingBy(
                        OpenHours::day, Collectors.mapping(OpenHours::hours, Collectors.toList())));
        var holidays =
                allHolidays.stream().filter(day -> day.calendarId().equals(id)).toList();
        var free = holidays.stream().collect(Collectors.toMap(Holiday::day, Holiday::freeFrom));
        var names = holidays.stream().collect(Collectors.toMap(Holiday::day, Holiday::name));
        var calendar = new WorkCalendar(CODE.in(row), VERSION.in(row), TIME_ZONE.in(row), week, free);
        return new CalendarVersion(id, NAME.in(row), calendar, names, CREATED_AT.in(row));
    }
}
