package crm.marketing.dispatch.application;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time in which permits may be used, measured on a clock that only goes forward, from the moment at which they were asked for:
 * whatever the wall clock or the network does, it ends before consent-service's own.
 *
 * @param sentAt nanoseconds of the clock when the question was sent
 */
public record Lease(LongSupplier clock, long sentAt, Duration usable) {

    /** Whether something that takes so long, if begun now, ends within the lease. */
    public boolean holds(Duration time) {
        return clock.getAsLong() - sentAt + time.toNanos() <= usable.toNanos();
    }

    public boolean isOver() {
        return !holds(Duration.ZERO);
    }
}
