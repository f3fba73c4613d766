package crm.marketing.dispatch.application;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long a message waits that could not be handed over: twice as long each time, up to the longest; between the half and the whole of
 * it, so that those who failed together do not come back together. It never gives up.
 *
 * @param random from 0 to 1
 */
record BackOff(Duration first, Duration longest, DoubleSupplier random) {

    /** Doubled so often, any pause is longer than the longest. */
    private static final int MOST_DOUBLINGS = 30;

    static BackOff of(DispatchSettings settings) {
        return new BackOff(
                settings.retry(),
                settings.longestRetry(),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** @param attempts that have failed before this one */
    Duration after(int attempts) {
        var seconds = Math.min(
                longest.toMillis() / 1_000d, first.toMillis() / 1_000d * (1L << Math.min(attempts, MOST_DOUBLINGS)));
        return Duration.ofMillis(Math.round(seconds * 1_000 * (0.5 + random.getAsDouble() / 2)));
    }
}
