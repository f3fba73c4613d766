package crm.proofs.chaos.experiment;

import java.util.Random;

/** Where a process dies: the same seed, the same places. */
final class CrashPoints {

    private static final int ONE_OF = 5;

    private final Random random;
    private int passed;

    CrashPoints(Random random) {
        this.random = random;
    }

    /** What the process had in its hands is gone; what it had committed stays. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;

        Crash(String where) {
            super(where, null, false, false);
        }
    }

    void pass(String where) {
        if (isHit()) {
            throw new Crash(where);
        }
    }

    boolean isHit() {
        boolean hit = random.nextInt(ONE_OF) == 0;
        passed += hit ? 1 : 0;
        return hit;
    }

    int crashes() {
        return passed;
    }
}
