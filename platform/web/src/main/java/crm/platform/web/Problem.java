package crm.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.platform.domain.InvalidInput.Violation;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Error answer of RFC 9457, {@code application/problem+json}.
 *
 * @param code stable, for programs; never a class name, a stack or SQL
 * @param existingId of the record that is there already, where that is what refuses the request and the caller may see it
 * @param existingIds of all of these records, the first of which {@code existingId} names
 * @param violations one for each field that is wrong, the first fifty; absent where the whole request is meant
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        String code,
        List<Violation> violations,
        @Nullable Long currentVersion,
        @Nullable UUID existingId,
        List<UUID> existingIds,
        @Nullable String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final int MOST_VIOLATIONS = 50;

    public static Problem of(int status, String code, @Nullable String detail) {
        return of(status, code, detail, List.of(), null);
    }

    static Problem of(
            int status,
            String code,
            @Nullable String detail,
            List<Violation> violations,
            @Nullable Long currentVersion) {
        return new Problem(
                "/problems/" + code,
                Titles.of(status),
                status,
                told(detail, violations),
                null,
                code,
                violations.stream().limit(MOST_VIOLATIONS).toList(),
                currentVersion,
                null,
                List.of(),
                null);
    }

    Problem besides(List<UUID> existing) {
        var first = existing.isEmpty() ? null : existing.get(0);
        return new Problem(
                type, title, status, detail, instance, code, violations, currentVersion, first, existing, traceId);
    }

    /** The same for people who read that language; English is what it is told in. */
    public Problem in(Locale language) {
        if (!language.equals(Languages.TURKISH)) {
            return this;
        }
        return new Problem(
                type,
                Titles.inTurkish(status),
                status,
                detail == null ? null : ProblemTexts.told(code, detail, language),
                instance,
                code,
                violations.stream().map(violation -> in(language, violation)).toList(),
                currentVersion,
                existingId,
                existingIds,
                traceId);
    }

    private static Violation in(Locale language, Violation violation) {
        return new Violation(
                violation.field(),
                violation.code(),
                ProblemTexts.told(violation.code(), violation.message(), language));
    }

    /** For an answer without the mappers: of a handler before there is an operation. */
    public JsonObject rendered() {
        return new JsonObject()
                .put("type", type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("code", code);
    }

    /** A small request must not get an answer of megabytes. */
    private static @Nullable String told(@Nullable String detail, List<Violation> violations) {
        if (violations.size() <= MOST_VIOLATIONS) {
            return detail;
        }
        return (detail == null ? "" : detail + " ") + "These are " + MOST_VIOLATIONS + " of " + violations.size() + ".";
    }

    Problem at(String path, @Nullable String trace) {
        return new Problem(
                type, title, status, detail, path, code, violations, currentVersion, existingId, existingIds, trace);
    }
}
