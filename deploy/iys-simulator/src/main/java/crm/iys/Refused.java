package crm.iys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The registry says no. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** One reason; absent parts are left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(String code, String message, List<String> location, String value, Integer index) {}

    private final int status;
    private final transient List<Reason> errors;

    Refused(int status, String code, String message, String field) {
        this(status, List.of(new Reason(code, message, field == null ? null : List.of("body", field), null, null)));
    }

    Refused(int status, List<Reason> errors) {
        super(errors.get(0).code());
        this.status = status;
        this.errors = errors;
    }

    int status() {
        return status;
    }

    List<Reason> errors() {
        return errors;
    }

    /** The first reason, told of one item of a list. */
    Reason at(int index) {
        var first = errors.get(0);
        return new Reason(first.code(), first.message(), first.location(), first.value(), index);
    }
}
