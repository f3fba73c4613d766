package crm.support.sla.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calendars and terms of tests. */
public final class Calendars {

    public static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    private Calendars() {}

    /** Monday to Friday, 09:00 to 12:30 and 13:30 to 18:00; 28 October 2026 from 13:00 and the 29th are free. */
    public static WorkCalendar office() {
        var free =
                Map.of(LocalDate.of(2026, 10, 28), LocalTime.of(13, 0), LocalDate.of(2026, 10, 29), LocalTime.MIDNIGHT);
        return office(ISTANBUL, free);
    }

    static WorkCalendar office(ZoneId zone, Map<LocalDate, LocalTime> free) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.put(
                        day,
                        List.of(
                                new Hours(LocalTime.of(13, 30), LocalTime.of(18, 0)),
                                new Hours(LocalTime.of(9, 0), LocalTime.of(12, 30))));
            }
        }
        return new WorkCalendar("OFFICE", 1, zone, week, free);
    }

    /** Every hour of every day (SUP-23). */
    static WorkCalendar aroundTheClock(ZoneId zone) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, List.of(new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)));
        }
        return new WorkCalendar("ALWAYS", 1, zone, week, Map.of());
    }

    /** HIGH: eight hours to the solution, two to the first reply. */
    public static SlaTerms terms() {
        var targets = new HashMap<Priority, SlaTarget>();
        for (var priority : Priority.values()) {
            targets.put(priority, new SlaTarget(480, 120));
        }
        return new SlaTerms(1, office(), targets);
    }

    /** Wall clock in Istanbul. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ISTANBUL).toInstant();
    }
}
