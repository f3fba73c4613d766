package crm.platform.audit.seal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A moment as the database keeps it: in microseconds since 1970. */
final class Micros {

    private Micros() {}

    static long of(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
