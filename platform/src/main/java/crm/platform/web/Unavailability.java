package crm.platform.web;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Tells an outage of the database, which passes, from a failure that does not. */
public final class Unavailability {

    private Unavailability() {}

    public static boolean isBehind(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || poolTimeout(cause)
                    || outage(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The reactive pool reports "Timeout" and closed connections by exceptions without a type of their own. */
    private static boolean poolTimeout(Throwable failure) {
        return failure instanceof NoStackTraceThrowable
                || failure instanceof io.vertx.core.VertxException
                || failure instanceof io.vertx.sqlclient.ClosedConnectionException;
    }

    /** Classes 08 connection, 53 resources, 57P operator intervention, 40 serialisation and deadlock. */
    private static boolean outage(Throwable failure) {
        if (!(failure instanceof PgException postgres) || postgres.getSqlState() == null) {
            return false;
        }
        var state = postgres.getSqlState();
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || state.startsWith("40");
    }
}
