package crm.proofs.chaos.fault;

import java.time.Duration;
import java.util.List;

/**
 * Something that goes wrong.
 *
 * @param targets components; two of them at the same moment, or one. Kafka is always alone: whatever fails then is its doing
 * @param after the share of all commands after which it happens
 * @param lasting how long until it is mended; zero for a kill, after which the launcher starts the component again, and for a stop that
 *     lasts until a withdrawal is acknowledged
 */
public record Fault(Kind kind, List<String> targets, double after, Duration lasting) {

    public static final String KAFKA = "kafka";
    public static final String POSTGRES = "postgres";

    /** What is struck. */
    public enum Part {
        PROCESS,
        /** One service's database, while the server itself is well. */
        DATABASE,
        /** The way of one service to its database, while both are well. */
        NETWORK,
        /** A letter that is being handed to the mail server. */
        LETTER,
        /** The disk of a server. */
        DISK
    }

    /** How it goes wrong. */
    public enum Kind {
        KILLED("kill -9", Part.PROCESS),
        PAUSED("pause", Part.PROCESS),
        /** As after a fail-over to a server that is not the primary: SQL state 25006. */
        READ_ONLY("read-only database", Part.DATABASE),
        /** As after a change that a service has not been told of: 28P01. */
        WRONG_PASSWORD("wrong password", Part.DATABASE),
        /** As when others have taken all connections: 53300. */
        NO_CONNECTIONS("no connections", Part.DATABASE),
        /** Nothing arrives and nobody is told. */
        CUT("cut network", Part.NETWORK),
        /** Every connection is reset, and each new one. */
        BROKEN("broken network", Part.NETWORK),
        /** The sender stands still before it says DATA until a withdrawal is acknowledged. */
        STOPPED_BEFORE_DATA("stopped before DATA", Part.LETTER),
        /** The sender stands still between DATA and the end of the message until a withdrawal is acknowledged. */
        STOPPED_BEFORE_END("stopped behind DATA", Part.LETTER),
        /** Not a byte more can be written. */
        FULL("full disk", Part.DISK);

        private final String words;
        private final Part part;

        Kind(String words, Part part) {
            this.words = words;
            this.part = part;
        }

        Part part() {
            return part;
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

    public Part part() {
        return kind.part();
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
