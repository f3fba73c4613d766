package crm.analytics.kpi.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** How a span of days is cut into periods: at the boundaries of the calendar, weeks as in ISO 8601. */
public enum Step {
    NONE,
    DAY,
    WEEK,
    MONTH,
    QUARTER;

    /** The first boundary after the day; never for {@link #NONE}. */
    LocalDate boundaryAfter(LocalDate day) {
        return switch (this) {
            case NONE -> LocalDate.MAX;
            case DAY -> day.plusDays(1);
            case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3);
        };
    }
}
