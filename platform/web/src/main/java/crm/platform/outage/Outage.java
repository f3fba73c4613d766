package crm.platform.outage;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Something beyond the network does not answer, which passes. */
public final class Outage {

    private Outage() {}

    public static boolean isBehind(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }
}
