package crm.proofs.bench.part;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** For what another process does. */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long POLL_MILLIS = 20;

    private Waiting() {}

    static void until(String what, BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not reached in " + PATIENCE.toMinutes() + " minutes: " + what);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}
