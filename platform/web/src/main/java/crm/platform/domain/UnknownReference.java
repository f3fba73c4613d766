package crm.platform.domain;

import java.util.List;

/**
 * A field of the request names a record that there is not, or that the caller may not see: the two are not told apart (HTTP 422). A record
 * that the path names is {@link NotFound}.
 */
public class UnknownReference extends InvalidInput {

    private static final long serialVersionUID = 1L;

    /** @param what the record in the singular, {@code order}; the code becomes {@code order.unknown} */
    public UnknownReference(String what, String field) {
        super(code(what), message(what), List.of(new Violation(field, code(what), message(what))));
    }

    private static String code(String what) {
        return what + ".unknown";
    }

    private static String message(String what) {
        return "There is no such " + what.replace('-', ' ') + " that you may see.";
    }
}
