package crm.iys;

import java.util.concurrent.atomic.AtomicInteger;

/** What a test, or a demonstration, lets go wrong. */
public final class Faults {

    private final AtomicInteger lostAnswers = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile int status;
    private volatile String code;

    /** The next writes are taken, but their answers do not arrive. */
    public void loseAnswers(int times) {
        lostAnswers.set(times);
    }

    /** The next calls, tokens apart, are answered with this. */
    public void refuse(int times, int withStatus, String withCode) {
        status = withStatus;
        code = withCode;
        refusals.set(times);
    }

    void check() {
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new Refused(status, code, "Arıza", null);
        }
    }

    boolean losesAnswer() {
        return lostAnswers.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
}
