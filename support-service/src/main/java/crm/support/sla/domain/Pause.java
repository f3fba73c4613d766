package crm.support.sla.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The clock stood still; {@code until} is null while it does. */
public record Pause(Instant from, @Nullable Instant until) {

    Instant untilOrEver() {
        return until == null ? Instant.MAX : until;
    }

    boolean isOpen() {
        return until == null;
    }
}
