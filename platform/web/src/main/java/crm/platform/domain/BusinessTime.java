package crm.platform.domain;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * The years that business is about. What lies outside of them is a slip of the hand or an attack, and is stored as another day, or
 * not at all, by one of those who keep it: the database, a reader of events, a calendar.
 */
public final class BusinessTime {

    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2200;

    public static final String CODE = "value.out-of-range";
    public static final String MESSAGE = "The year must be between " + FIRST_YEAR + " and " + LAST_YEAR + ".";

    private static final Instant FIRST = Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z");
    private static final Instant END = Instant.parse((LAST_YEAR + 1) + "-01-01T00:00:00Z");

    private BusinessTime() {}

    /** True for what has no year, such as a time of the day. */
    public static boolean holds(TemporalAccessor time) {
        if (time instanceof Instant moment) {
            return !moment.isBefore(FIRST) && moment.isBefore(END);
        }
        if (!time.isSupported(ChronoField.YEAR)) {
            return true;
        }
        var year = time.get(ChronoField.YEAR);
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** The time itself, or a refusal that names the field. */
    public static <T extends TemporalAccessor> T within(String field, T time) {
        if (!holds(time)) {
            throw InvalidInput.of(field, CODE, MESSAGE);
        }
        return time;
    }
}
