package crm.platform.outbox;

import java.time.Duration;

/** From 100 ms to 30 s, doubling. */
final class BackOff {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Duration next = SHORTEST;

    Duration next() {
        var current = next;
        var doubled = current.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return current;
    }

    void reset() {
        next = SHORTEST;
    }
}
