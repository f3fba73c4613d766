package crm.consent.permission.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Set;

/**
 * Three business days in their shortest reading: only Sundays and the national holidays of fixed date do not count; Saturdays and half
 * days do. The religious feasts move every year and are not in the list, which makes the reading shorter still. How İYS counts is not
 * published; a grant that passes here passes there.
 */
public final class BusinessDays {

    private static final int REGISTRABLE_DAYS = 3;
    private static final ZoneId TURKIYE = ZoneId.of("Europe/Istanbul");
    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(4, 23),
            MonthDay.of(5, 1),
            MonthDay.of(5, 19),
            MonthDay.of(7, 15),
            MonthDay.of(8, 30),
            MonthDay.of(10, 29));

    private BusinessDays() {}

    /** The same time of day, three business days later. */
    public static Instant registrableUntil(Instant from) {
        var moment = from.atZone(TURKIYE);
        for (int counted = 0; counted < REGISTRABLE_DAYS; ) {
            moment = moment.plusDays(1);
            if (counts(moment.toLocalDate())) {
                counted++;
            }
        }
        return moment.toInstant();
    }

    private static boolean counts(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !HOLIDAYS.contains(MonthDay.from(day));
    }
}
