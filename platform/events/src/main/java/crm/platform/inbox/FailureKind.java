package crm.platform.inbox;

import com.fasterxml.jackson.core.JacksonException;
import crm.platform.data.SqlState;
import crm.platform.data.Unavailability;
import crm.platform.event.UnreadableEvent;

/**
 * Tells what an event is to blame for from what is waited for. Of what the database refuses, only wrong values (classes 22 and 23)
 * are the event's fault: a read-only server, a changed password, a missing table or a time-out says nothing about it, and is mended
 * by somebody.
 */
final class FailureKind {

    private FailureKind() {}

    static boolean isTransient(Throwable failure) {
        if (failure instanceof ConcurrentDelivery) {
            return true;
        }
        if (isUnreadable(failure)) {
            return false;
        }
        return SqlState.of(failure)
                .map(state -> !SqlState.isAboutValues(state))
                .orElseGet(() -> Unavailability.isBehind(failure));
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
