package crm.platform.domain;

import java.util.List;
import java.util.Optional;

/** The input can be read but does not make sense (HTTP 422); every violation names its field. */
public class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One reason: {@code field} may be empty when the whole input is meant. */
    public record Violation(String field, String code, String message) implements java.io.Serializable {}

    private final String code;
    private final List<Violation> violations;

    public InvalidInput(String code, String message) {
        this(code, message, List.of());
    }

    public InvalidInput(String code, String message, List<Violation> violations) {
        super(message);
        this.code = code;
        this.violations = List.copyOf(violations);
    }

    public static InvalidInput of(String field, String code, String message) {
        return new InvalidInput(code, message, List.of(new Violation(field, code, message)));
    }

    public String code() {
        return code;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** The first field that is wrong; empty when the whole input is meant. */
    public Optional<String> field() {
        return violations.stream().map(Violation::field).findFirst();
    }
}
