package crm.console.api;

import org.jspecify.annotations.Nullable;

/** The API said no, or nothing. */
public final class ApiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;

    /** @param detail for people, in their language */
    ApiRefusal(int status, String code, @Nullable String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
