package crm.support.sla.domain;

import crm.platform.domain.InvalidInput;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When somebody works: any number of intervals on each day of the week, in one time zone, less the holidays. A version never
 * changes, because clocks are explained by it for ever.
 *
 * @param holidays from when on a day is free: 00:00 for a whole day, 13:00 for a half one
 */
public record WorkCalendar(
        String code, int version, ZoneId zone, Map<DayOfWeek, List<Hours>> week, Map<LocalDate, LocalTime> holidays) {

    public WorkCalendar {
        var sorted = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        week.forEach((day, hours) -> sorted.put(
                day, hours.stream().sorted(Comparator.comparing(Hours::from)).toList()));
        sorted.values().forEach(WorkCalendar::requireApart);
        if (sorted.values().stream().allMatch(List::isEmpty)) {
            throw InvalidInput.of("hours", "calendar.never-open", "A calendar has working hours on some day.");
        }
        week = sorted;
        holidays = Map.copyOf(holidays);
    }

    /** Holidays are told year by year; a calendar without any has none to tell, such as one that is open around the clock. */
    public boolean knowsHolidaysAt(Instant moment) {
        return holidays.isEmpty() || moment.atZone(zone).getYear() <= lastYearOfHolidays();
    }

    /** Of a calendar that has holidays. */
    public int lastYearOfHolidays() {
        return Collections.max(holidays.keySet()).getYear();
    }

    /** The working spans of one local day, in order. */
    List<Span> spansOn(LocalDate day) {
        var free = holidays.get(day);
        return week.getOrDefault(day.getDayOfWeek(), List.of()).stream()
                .map(hours -> free == null ? hours : untilFree(hours, free))
                .filter(Objects::nonNull)
                .map(hours -> hours.on(day, zone))
                .filter(span -> !span.isEmpty())
                .toList();
    }

    private static @Nullable Hours untilFree(Hours hours, LocalTime free) {
        if (!hours.from().isBefore(free)) {
            return null;
        }
        var endsLater = hours.to().equals(LocalTime.MIDNIGHT) || hours.to().isAfter(free);
        return endsLater ? new Hours(hours.from(), free) : hours;
    }

    private static void requireApart(List<Hours> day) {
        for (int i = 1; i < day.size(); i++) {
            if (day.get(i - 1).overlaps(day.get(i))) {
                throw InvalidInput.of("hours", "calendar.hours-overlap", "Working hours of a day do not overlap.");
            }
        }
    }
}
