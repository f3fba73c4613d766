package crm.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.platform.domain.InvalidInput.Violation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Error answer of RFC 9457, {@code application/problem+json}.
 *
 * @param code stable, for programs; never a class name, a stack or SQL
 * @param violations one for each field that is wrong; absent where the whole request is meant
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        List<Violation> violations,
        Long currentVersion,
        String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String code, String detail) {
        return of(status, code, detail, List.of(), null);
    }

    static Problem of(int status, String code, String detail, List<Violation> violations, Long currentVersion) {
        return new Problem(
                "/problems/" + code, Titles.of(status), status, detail, null, code, violations, currentVersion, null);
    }

    Problem at(String path, String trace) {
        return new Problem(type, title, status, detail, path, code, violations, currentVersion, trace);
    }
}
