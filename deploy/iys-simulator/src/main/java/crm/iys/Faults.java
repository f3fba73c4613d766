package crm.iys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicInteger;

/** What a test, or a demonstration, lets go wrong. */
final class Faults {

    private final AtomicInteger lostAnswers = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile boolean down;
    private volatile int status;
    private volatile String code;

    /** All of them; what is absent goes well again. */
    void set(JsonNode faults) {
        down = faults.path("down").asBoolean();
        status = faults.path("status").asInt(500);
        code = faults.path("code").asText("H100");
        refusals.set(faults.path("refuse").asInt());
        lostAnswers.set(faults.path("loseAnswers").asInt());
    }

    /** Nobody is answered. */
    boolean isDown() {
        return down;
    }

    /** The next calls, tokens apart, are refused. */
    void check() {
        if (countDown(refusals)) {
            throw new Refused(status, code, "Arıza", null);
        }
    }

    /** The next writes are taken, but their answers do not arrive. */
    boolean losesAnswer() {
        return countDown(lostAnswers);
    }

    private static boolean countDown(AtomicInteger counter) {
        return counter.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
}
