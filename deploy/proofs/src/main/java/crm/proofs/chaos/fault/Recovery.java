package crm.proofs.chaos.fault;

import java.time.Duration;
import java.time.Instant;

/**
 * How one component came back.
 *
 * @param brokenAt when it was killed or stopped
 * @param at when it was killed, went on after a pause, or got its database back
 * @param sign by what it is known to be back
 * @param goal in which time it should be; none for a pause
 */
public record Recovery(
        Fault fault, String target, Instant brokenAt, Instant at, Instant backAt, String sign, Duration goal) {

    public Duration took() {
        return Duration.between(at, backAt);
    }

    /** @param factor how generous to be; 1 is the goal itself */
    public boolean inTime(int factor) {
        return goal == null || took().compareTo(goal.multipliedBy(factor)) <= 0;
    }
}
