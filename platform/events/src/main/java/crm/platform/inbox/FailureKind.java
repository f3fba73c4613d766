package crm.platform.inbox;

import com.fasterxml.jackson.core.JacksonException;
import crm.platform.data.SqlState;
import crm.platform.data.Unavailability;
import crm.platform.event.UnreadableEvent;

/** Tells what passes by itself (the database is away, a deadlock, another delivery) from what fails again however often it is tried. */
final class FailureKind {

    private FailureKind() {}

    static boolean isTransient(Throwable failure) {
        return failure instanceof ConcurrentDelivery
                || !isUnreadable(failure)
                        && (Unavailability.isBehind(failure) || SqlState.is(SqlState.LOCK_NOT_AVAILABLE, failure));
    }

    /** Jackson's exceptions are IOExceptions, but no outage. */
    private static boolean isUnreadable(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException || cause instanceof UnreadableEvent) {
                return true;
            }
        }
        return false;
    }
}
