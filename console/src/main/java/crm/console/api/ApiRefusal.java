package crm.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The API said no, or nothing. */
public final class ApiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int FORBIDDEN = 403;
    private static final int STALE = 412;
    private static final Set<Integer> MENDABLE = Set.of(400, 409, STALE, 413, 422);
    private final int status;
    private final String code;
    private final transient JsonNode problem;

    /** @param detail for people, in their language */
    ApiRefusal(int status, String code, @Nullable String detail) {
        this(status, code, detail, MissingNode.getInstance());
    }

    /** @param problem what the API answered */
    ApiRefusal(int status, String code, @Nullable String detail, JsonNode problem) {
        super(detail);
        this.status = status;
        this.code = code;
        this.problem = problem;
    }

    /** What the API would say to who may not, said before a page offers it. */
    public static ApiRefusal notPermitted() {
        return new ApiRefusal(FORBIDDEN, "not-permitted", null);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** RFC 9457; missing where nothing was answered. */
    public JsonNode problem() {
        return problem;
    }

    /** Something typed or an event since can mend it: the form is shown again, with what was typed and why it was refused. */
    public boolean concernsTheForm() {
        return MENDABLE.contains(status);
    }

    /** Somebody else was quicker. */
    public boolean isStale() {
        return status == STALE;
    }
}
