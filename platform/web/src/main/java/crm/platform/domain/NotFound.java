package crm.platform.domain;

/** Not there, or not visible to the caller: the two are not told apart (HTTP 404). */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String code;

    /** @param what the resource in the singular, {@code order}; the code becomes {@code order.not-found} */
    public NotFound(String what, Object id) {
        super("There is no " + what + " " + id + " that you may see.");
        this.code = what + ".not-found";
    }

    public String code() {
        return code;
    }
}
