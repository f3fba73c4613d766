package crm.support.sla.domain;

import crm.platform.domain.InvalidInput;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * One interval of a working day.
 *
 * @param to the end, which no longer belongs to it; 00:00 is the end of the day
 */
public record Hours(LocalTime from, LocalTime to) {

    public Hours {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw InvalidInput.of("hours", "calendar.hours-backwards", "Working hours end after they begin.");
        }
    }

    boolean overlaps(Hours later) {
        return to.equals(LocalTime.MIDNIGHT) || later.from.isBefore(to);
    }

    /** Real time: shorter or longer than the wall clock says where the clocks are changed meanwhile. */
    Span on(LocalDate day, ZoneId zone) {
        var end = to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        return new Span(
                ZonedDateTime.of(day, from, zone).toInstant(),
                ZonedDateTime.of(end, to, zone).toInstant());
    }
}
