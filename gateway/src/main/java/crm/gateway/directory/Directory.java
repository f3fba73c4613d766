package crm.gateway.directory;

import crm.platform.domain.UnknownReference;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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

    static Directory of(
            List<User> users, Map<String, SecurityRole> roles, List<String> teams, List<String> departments) {
        var turkish = Collator.getInstance(Locale.forLanguageTag("tr"));
        var byName = Comparator.comparing(User::name, turkish::compare).thenComparing(User::id);
        return new Directory(users.stream().sorted(byName).toList(), roles, teams, departments);
    }

    /** The same, but this user as given. */
    Directory with(User user) {
        var others = users.stream().filter(each -> !each.id().equals(user.id()));
        return of(Stream.concat(others, Stream.of(user)).toList(), roles, teams, departments);
    }

    Optional<User> user(UUID id) {
        return users.stream().filter(user -> user.id().equals(id)).findFirst();
    }

    /** Fails with 422 at that field for one that there is not. */
    SecurityRole role(String name, String field) {
        var role = roles.get(name);
        if (role == null) {
            throw new UnknownReference("role", field);
        }
        return role;
    }

    void requireTeam(String name, String field) {
        if (!teams.contains(name)) {
            throw new UnknownReference("team", field);
        }
    }

    void requireDepartment(String path, String field) {
        if (!departments.contains(path)) {
            throw new UnknownReference("department", field);
        }
    }

    /** There would be nobody left who lets people in. */
    boolean isLastAdministrator(UUID id) {
        return users.stream()
                .filter(user -> user.roles().contains(ADMINISTRATOR) && user.status() == UserStatus.ACTIVE)
                .allMatch(user -> user.id().equals(id));
    }
}
