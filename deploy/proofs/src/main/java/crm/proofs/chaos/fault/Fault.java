package crm.proofs.chaos.fault;

import java.time.Duration;
import java.util.List;

/**
 * Something that goes wrong.
 *
 * @param targets components; two of them at the same moment, or one. Kafka is always alone: whatever fails then is its doing
 * @param after the share of all commands after which it happens
 * @param pause zero kills; else the component is stopped as it is and goes on after that time
 */
public record Fault(List<String> targets, double after, Duration pause) {

    public static final String KAFKA = "kafka";
    public static final String POSTGRES = "postgres";

    boolean isKill() {
        return pause.isZero();
    }

    public boolean isOfKafka() {
        return targets.contains(KAFKA);
    }

    @Override
    public String toString() {
        return (isKill() ? "kill -9 " : "pause " + pause.toSeconds() + " s ") + String.join(" + ", targets);
    }
}
