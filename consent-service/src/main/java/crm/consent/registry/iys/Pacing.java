package crm.consent.registry.iys;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Spaces calls evenly, because the registry counts those of a second. */
final class Pacing {

    private final long interval;
    private final long patience;
    private final AtomicLong next = new AtomicLong(Long.MIN_VALUE);

    Pacing(int perSecond, Duration patience) {
        this.interval = Duration.ofSeconds(1).toNanos() / perSecond;
        this.patience = patience.toNanos();
    }

    /** How long to wait for one's turn; empty, and no turn taken, when that is too long. */
    Optional<Duration> turn(long nanos) {
        while (true) {
            var planned = next.get();
            var turn = Math.max(nanos, planned);
            if (turn - nanos > patience) {
                return Optional.empty();
            }
            if (next.compareAndSet(planned, turn + interval)) {
                return Optional.of(Duration.ofNanos(turn - nanos));
            }
        }
    }
}
