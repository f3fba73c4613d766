package crm.platform.domain;

/** The caller may not do this (HTTP 403). */
public class NotPermitted extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String code;

    public NotPermitted(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
