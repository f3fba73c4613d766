package crm.iys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** A number of calls per span of time. */
final class Limits {

    private final Clock clock;
    private final int most;
    private final Duration span;
    private final Deque<Instant> calls = new ArrayDeque<>();

    Limits(Clock clock, int most, Duration span) {
        this.clock = clock;
        this.most = most;
        this.span = span;
    }

    /** Counts a call; false when it is one too many, which then does not count. */
    synchronized boolean admits() {
        var now = clock.instant();
        while (!calls.isEmpty() && !calls.peekFirst().isAfter(now.minus(span))) {
            calls.removeFirst();
        }
        if (calls.size() >= most) {
            return false;
        }
        calls.addLast(now);
        return true;
    }
}
