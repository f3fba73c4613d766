package crm.analytics.kpi.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** How long one activity keeps a customer active: whole days of the calendar before a moment. */
public record ActivityWindow(int days) {

    public static final ActivityWindow DEFAULT = new ActivityWindow(365);
    public static final int MAX_DAYS = 3_660;

    /** ISO 8601: {@code P180D} or {@code P26W}; empty for anything else, months too, which have no fixed length. */
    public static Optional<ActivityWindow> parse(String text) {
        try {
            var period = Period.parse(text);
            var daysOnly = period.getYears() == 0 && period.getMonths() == 0;
            return daysOnly && period.getDays() >= 1 && period.getDays() <= MAX_DAYS
                    ? Optional.of(new ActivityWindow(period.getDays()))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    LocalDate startBefore(LocalDate day) {
        return day.minusDays(days);
    }

    @Override
    public String toString() {
        return "P" + days + "D";
    }
}
