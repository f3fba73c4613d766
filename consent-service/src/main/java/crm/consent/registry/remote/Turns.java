package crm.consent.registry.remote;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/** Spaces calls evenly, because the registry counts those of a second. */
public final class Turns {

    private final Bucket bucket;
    private final long patience;

    Turns(int perSecond, Duration patience, TimeMeter time) {
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
        this.patience = patience.toNanos();
    }

    /** How long to wait for one's turn; empty, and no turn taken, when that is too long. */
    synchronized Optional<Duration> take() {
        return bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill() > patience
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(bucket.consumeIgnoringRateLimits(1)));
    }
}
