package crm.platform.security;

import java.util.Set;
import java.util.UUID;

/** Who calls, as the verified token says. */
public record Caller(UUID userId, String name, Set<String> permissions, Visibility visibility) {

    public boolean may(String permission) {
        return permissions.contains(permission);
    }
}
