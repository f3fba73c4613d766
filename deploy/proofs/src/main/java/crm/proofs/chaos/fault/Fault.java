package crm.proofs.chaos.fault;

import java.time.Duration;
import java.util.List;

/**
 * Something that goes wrong.
 *
 * @param targets components; two of them at the same moment, or one. Kafka is always alone: whatever fails then is its doing
 * @param after the share of all commands after which it happens
 * @param lasting how long until it is mended; zero for a kill, after which the launcher starts the component again
 */
public record Fault(Kind kind, List<String> targets, double after, Duration lasting) {

    public static final String KAFKA = "kafka";
    public static final String POSTGRES = "postgres";

    /** How it goes wrong. The last three strike one service's database, while the server itself is well. */
    public enum Kind {
        KILLED("kill -9"),
        PAUSED("pause"),
        /** As after a fail-over to a server that is not the primary: SQL state 25006. */
        READ_ONLY("read-only database"),
        /** As after a change that a service has not been told of: 28P01. */
        WRONG_PASSWORD("wrong password"),
        /** As when others have taken all connections: 53300. */
        NO_CONNECTIONS("no connections");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        boolean isOfDatabase() {
            return this != KILLED && this != PAUSED;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    static Fault kill(List<String> targets) {
        return new Fault(Kind.KILLED, targets, 0, Duration.ZERO);
    }

    static Fault of(Kind kind, String target, Duration lasting) {
        return new Fault(kind, List.of(target), 0, lasting);
    }

    Fault after(double share) {
        return new Fault(kind, targets, share, lasting);
    }

    boolean isKill() {
        return kind == Kind.KILLED;
    }

    public boolean isOfKafka() {
        return targets.contains(KAFKA);
    }

    @Override
    public String toString() {
        return kind + (lasting.isZero() ? " " : " " + lasting.toSeconds() + " s ") + String.join(" + ", targets);
    }
}
