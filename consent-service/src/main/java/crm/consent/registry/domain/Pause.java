package crm.consent.registry.domain;

import java.time.Duration;

/** How long to wait before the next try. */
public final class Pause {

    /** The registry locks a log-in out for an hour, and a try within it begins the hour anew. */
    public static final Duration AFTER_LOCK_OUT = Duration.ofMinutes(65);

    public static final Duration AFTER_STOP = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 20;

    private Pause() {}

    /** Doubles with each attempt, up to five minutes; the chance (0 to 1) spreads those that failed together. */
    public static Duration before(int attempt, Duration first, double chance) {
        var doubled = first.toMillis() << Math.min(MOST_DOUBLINGS, Math.max(0, attempt - 1));
        var millis = Math.min(doubled, LONGEST.toMillis());
        return Duration.ofMillis(millis + (long) (millis * chance / 4));
    }
}
