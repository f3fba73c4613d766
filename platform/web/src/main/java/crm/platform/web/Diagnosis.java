package crm.platform.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a failure means to the caller.
 *
 * @param code stable, for programs
 * @param retryAfter null when waiting does not help by itself
 */
public record Diagnosis(
        int status, String code, String detail, @Nullable Duration retryAfter) {

    private static final Duration SHORTLY = Duration.ofSeconds(2);

    public static Diagnosis of(int status, String code, String detail) {
        return new Diagnosis(status, code, detail, null);
    }

    /** 503: what is needed cannot be reached at the moment. */
    public static Diagnosis unavailable(String detail) {
        return new Diagnosis(503, "service.unavailable", detail, SHORTLY);
    }
}
