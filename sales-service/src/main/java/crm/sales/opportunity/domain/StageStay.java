package crm.sales.opportunity.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long an opportunity was in a stage. The stays follow each other, so that they add up to the time it was open.
 *
 * @param leftAt null while it is there
 */
public record StageStay(
        String stage, Instant enteredAt, @Nullable Instant leftAt) {

    private static final double HOURS_OF_A_DAY = 24.0;

    StageStay leftAt(Instant moment) {
        return new StageStay(stage, enteredAt, moment);
    }

    public Duration lengthAt(Instant now) {
        return Duration.between(enteredAt, leftAt == null ? now : leftAt);
    }

    /** Days with one decimal, up to {@code now} while it lasts. */
    public double daysAt(Instant now) {
        return Math.round(lengthAt(now).toMinutes() / 60.0 / HOURS_OF_A_DAY * 10) / 10.0;
    }
}
