package crm.platform.domain;

/** The command is well formed, but a rule of the business refuses it (HTTP 409). */
public class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String code;

    /** @param code stable, for programs: {@code order.already-confirmed}; never translated, never reused */
    public RuleViolation(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
