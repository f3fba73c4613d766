package crm.analytics.kpi.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** How long one activity keeps a customer active: days, months or years of the calendar before a moment. */
public record ActivityWindow(Period length) {

    public static final ActivityWindow DEFAULT = new ActivityWindow(Period.ofDays(365));

    private static final Period LONGEST = Period.ofYears(10);
    private static final Period SHORTEST = Period.ofDays(1);

    /** Leap years among the longest count for it, so that the same window is always allowed. */
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 3, 1);

    /**
     * ISO 8601: {@code P180D}, {@code P26W}, {@code P3M}, {@code P1Y}; at most ten years. Empty for anything else. The month before the 31st
     * of March begins at the end of February.
     */
    public static Optional<ActivityWindow> parse(String text) {
        try {
            var length = Period.parse(text);
            return isAllowed(length) ? Optional.of(new ActivityWindow(length)) : Optional.empty();
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static boolean isAllowed(Period length) {
        return length.getYears() >= 0
                && length.getMonths() >= 0
                && length.getDays() >= 0
                && !before(SHORTEST).isBefore(before(length))
                && !before(length).isBefore(before(LONGEST));
    }

    private static LocalDate before(Period length) {
        return SOME_DAY.minus(length);
    }

    LocalDate startBefore(LocalDate day) {
        return day.minus(length);
    }

    @Override
    public String toString() {
        return length.toString();
    }
}
