package crm.proofs.chaos.load;

/** Hands out turns at an even rate; who comes late does not make the others hurry. */
public final class Pace {

    private final long nanosPerTurn;
    private long next = System.nanoTime();

    public Pace(int perSecond) {
        this.nanosPerTurn = 1_000_000_000L / perSecond;
    }

    void take() throws InterruptedException {
        long wait = reserve() - System.nanoTime();
        if (wait > 0) {
            Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
        }
    }

    private synchronized long reserve() {
        next = Math.max(next + nanosPerTurn, System.nanoTime());
        return next;
    }
}
