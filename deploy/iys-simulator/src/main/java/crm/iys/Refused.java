package crm.iys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The registry says no. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** One reason; absent parts are left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Error(String code, String message, List<String> location, String value, Integer index) {}

    private final int status;
    private final transient List<Error> errors;

    Refused(int status, String code, String message, String field) {
        this(status, List.of(new Error(code, message, field == null ? null : List.of("body", field), null, null)));
    }

    Refused(int status, List<Error> errors) {
        super(errors.get(0).code());
        this.status = status;
        this.errors = errors;
    }

    int status() {
        return status;
    }

    List<Error> errors() {
        return errors;
    }

    /** The first reason, told of one item of a list. */
    Error at(int index) {
        var first = errors.get(0);
        return new Error(first.code(), first.message(), first.location(), first.value(), index);
    }
}
