package crm.platform.data;

import crm.platform.outage.Outage;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.DatabaseException;
import java.util.List;

/** Tells an outage of the database, which passes, from a failure that does not. */
public final class Unavailability {

    private static final List<String> PASSING =
            List.of("08", "28", "3D", "40", "53", "57P", "58", SqlState.LOCK_NOT_AVAILABLE, SqlState.READ_ONLY);

    private Unavailability() {}

    public static boolean isBehind(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (poolTimeout(cause)) {
                return true;
            }
        }
        return Outage.isBehind(failure) || outage(failure);
    }

    /**
     * The reactive pool reports "Timeout" and closed connections by exceptions without a type of their own; what the server itself
     * says has one, and its state tells.
     */
    private static boolean poolTimeout(Throwable failure) {
        return failure instanceof NoStackTraceThrowable
                || failure instanceof VertxException
                        && !(failure instanceof DatabaseException)
                        && !isWrongParameter(failure);
    }

    /** A mistake of ours that no waiting heals; the client has no type of its own for it either. */
    private static boolean isWrongParameter(Throwable failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith("Parameter at position");
    }

    /**
     * Classes 08 connection, 28 and 3D a log-in that the server refuses, 40 serialisation and deadlock, 53 resources, 57P operator
     * intervention, 58 the server's own system; a lock that is held; a server that is read-only after a fail-over.
     */
    private static boolean outage(Throwable failure) {
        return SqlState.of(failure).filter(Unavailability::passes).isPresent();
    }

    private static boolean passes(String state) {
        return PASSING.stream().anyMatch(state::startsWith);
    }
}
