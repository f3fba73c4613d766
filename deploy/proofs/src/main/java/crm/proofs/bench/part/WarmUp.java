package crm.proofs.bench.part;

import crm.proofs.bench.measure.Candidate;
import java.time.Duration;
import java.util.List;

/** All candidates in turn, unmeasured: each at least once, and again until the first, which is the service, is warm. */
final class WarmUp {

    /** Of the given time, at most. */
    private static final int SLICES = 5;

    private WarmUp() {}

    static void of(List<? extends Candidate> candidates, Duration time) throws Exception {
        candidates.get(0).cpu().warm(() -> slice(candidates, time), SLICES);
    }

    private static void slice(List<? extends Candidate> candidates, Duration time) throws Exception {
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
