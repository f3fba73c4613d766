package crm.gateway.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Everybody at one moment.
 *
 * @param users by name, in the order of the Turkish alphabet
 * @param roles by name
 * @param teams names
 * @param departments paths; a department stands before those below it
 */
record Directory(List<User> users, Map<String, SecurityRole> roles, List<String> teams, List<String> departments) {

    static final String ADMINISTRATOR = "administrator";

    Optional<User> user(UUID id) {
        return users.stream().filter(user -> user.id().equals(id)).findFirst();
    }

    /** There would be nobody left who lets people in. */
    boolean isLastAdministrator(UUID id) {
        return users.stream()
                .filter(user -> user.roles().contains(ADMINISTRATOR) && user.status() == UserStatus.ACTIVE)
                .allMatch(user -> user.id().equals(id));
    }
}
