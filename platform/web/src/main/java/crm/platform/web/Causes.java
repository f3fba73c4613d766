package crm.platform.web;

import org.jspecify.annotations.Nullable;

/** What is behind a failure. */
final class Causes {

    private Causes() {}

    /** Null when there is none. */
    static <T extends Throwable> @Nullable T first(Throwable failure, Class<T> type) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
