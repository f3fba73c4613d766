package crm.launcher.process;

import java.time.Duration;
import java.time.Instant;

/** Pauses between restarts: doubled each time, short again after a quiet while. */
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofMinutes(2);

    private Duration pause = FIRST;
    private Instant last = Instant.EPOCH;

    Duration next(Instant now) {
        boolean quiet = Duration.between(last, now).compareTo(QUIET) > 0;
        pause = quiet ? FIRST : shorter(pause.multipliedBy(2), LONGEST);
        last = now;
        return pause;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
