package crm.consent.permission.application;

import crm.platform.call.CallContext;
import org.jspecify.annotations.Nullable;

/**
 * Who writes into the ledger.
 *
 * @param type STAFF, IMPORT, SYSTEM or REGISTRY
 * @param onBehalfOf who is responsible for a job; null when the actor is
 */
public record Actor(String type, String id, @Nullable String onBehalfOf) {

    /** What the registry says, however we learned it. */
    public static final Actor REGISTRY = new Actor("REGISTRY", "registry:iys", null);

    public static Actor current() {
        return current(null);
    }

    public static Actor current(@Nullable String onBehalfOf) {
        var id = CallContext.current().actor();
        return new Actor(type(id), id, onBehalfOf);
    }

    private static String type(String id) {
        if (id.startsWith("user:")) {
            return "STAFF";
        }
        return id.startsWith("import:") ? "IMPORT" : "SYSTEM";
    }
}
