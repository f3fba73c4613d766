package crm.gateway.stream;

import java.time.Instant;
import java.util.Set;

/**
 * Who watches.
 *
 * @param subject of the token
 * @param permissions in it
 * @param until when it is believed
 */
record Viewer(String token, String subject, Set<String> permissions, Instant until) {

    boolean mayRead(Kind kind) {
        return permissions.contains(kind.permission());
    }

    String authorization() {
        return "Bearer " + token;
    }
}
