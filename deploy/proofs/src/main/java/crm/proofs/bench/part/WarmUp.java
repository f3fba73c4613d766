package crm.proofs.bench.part;

import crm.proofs.bench.measure.Candidate;
import java.time.Duration;
import java.util.List;

/** All candidates in turn, unmeasured: each at least once. */
final class WarmUp {

    private WarmUp() {}

    static void of(List<? extends Candidate> candidates, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        do {
            for (var candidate : candidates) {
                candidate.prepare();
                candidate.work();
                candidate.check();
            }
        } while (System.nanoTime() < end);
    }
}
