package crm.analytics.kpi.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/** How long something may take; what takes exactly as long is within it. */
public record TimeLimit(Duration length) {

    public static final TimeLimit DEFAULT = new TimeLimit(Duration.ofHours(24));

    private static final Duration LONGEST = Duration.ofDays(3660);

    /** ISO 8601: {@code PT4H}, {@code P2D}, {@code PT90M}; from a second to ten years. Empty for anything else. */
    public static Optional<TimeLimit> parse(String text) {
        try {
            var length = Duration.parse(text);
            return length.toSeconds() >= 1 && length.compareTo(LONGEST) <= 0
                    ? Optional.of(new TimeLimit(length))
                    : Optional.empty();
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return length.toString();
    }
}
