package crm.proofs.chaos.load;

import java.util.function.BooleanSupplier;

/** Hands out turns at an even rate; who comes late does not make the others hurry. */
public final class Pace {

    private static final int SLOWLY = 15;
    private static final long SECOND = 1_000_000_000L;

    private final long nanosPerTurn;
    private volatile BooleanSupplier early = () -> false;
    private long next = System.nanoTime();

    public Pace(int perSecond) {
        this.nanosPerTurn = SECOND / perSecond;
    }

    /** Slowly while the commands are ahead of the faults: else all commands would be done before the second fault. */
    public void slowlyWhile(BooleanSupplier early) {
        this.early = early;
    }

    void take() throws InterruptedException {
        long wait = reserve(early.getAsBoolean() ? SECOND / SLOWLY : nanosPerTurn) - System.nanoTime();
        if (wait > 0) {
            Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
        }
    }

    private synchronized long reserve(long turn) {
        next = Math.max(next + Math.max(turn, nanosPerTurn), System.nanoTime());
        return next;
    }
}
