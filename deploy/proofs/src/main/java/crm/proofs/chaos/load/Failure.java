package crm.proofs.chaos.load;

import java.time.Duration;
import java.time.Instant;

/** An attempt without a definite answer: it was repeated. */
public record Failure(Instant sentAt, Instant failedAt, String path, String key, String what) {

    public Duration took() {
        return Duration.between(sentAt, failedAt);
    }
}
