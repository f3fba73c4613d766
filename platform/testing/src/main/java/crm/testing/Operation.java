package crm.testing;

import java.util.Set;

/**
 * One operation of the API and what it asks of its caller.
 *
 * @param name method and path: {@code GET /api/v1/orders/{id}}
 * @param permissions one of them is enough
 * @param access how it is protected
 * @param where the Java method, for messages
 */
record Operation(String name, Set<String> permissions, Access access, String where) {

    enum Access {
        PERMISSION,
        /** Whoever is logged in. */
        LOGIN,
        PUBLIC,
        UNDECLARED
    }
}
