package crm.platform.security;

import java.util.Set;
import java.util.UUID;

/** Who calls, as the verified token says. */
public record Caller(UUID userId, String name, Set<String> permissions, Visibility visibility) {

    /** Instead of the id of a user, where one is asked for: the caller. */
    public static final String ME = "me";

    public boolean may(String permission) {
        return permissions.contains(permission);
    }
}
