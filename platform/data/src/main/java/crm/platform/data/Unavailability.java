package crm.platform.data;

import crm.platform.web.Outage;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.DatabaseException;

/** Tells an outage of the database, which passes, from a failure that does not. */
public final class Unavailability {

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

    /** Classes 08 connection, 53 resources, 57P operator intervention, 40 serialisation and deadlock. */
    private static boolean outage(Throwable failure) {
        return SqlState.of(failure).filter(Unavailability::passes).isPresent();
    }

    private static boolean passes(String state) {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || state.startsWith("40");
    }
}
