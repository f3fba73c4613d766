package crm.gateway.directory;

import crm.platform.domain.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Reads the directory from Keycloak: a fixed number of questions for each role and group, however many users there are. Blocks. */
@ApplicationScoped
class Keycloak {

    static final String TEAMS = "/teams";
    static final String DEPARTMENTS = "/departments";
    static final String DEACTIVATED_AT = "deactivatedAt";
    static final String SUCCESSOR = "successor";
    static final String LANGUAGE = "locale";
    static final String CHOOSE_PASSWORD = "UPDATE_PASSWORD";

    private static final int PAGE = 500;
    private static final String DEFAULT_ROLES = "default-roles-";

    private final org.keycloak.admin.client.Keycloak keycloak;
    private final String realm;

    Keycloak(
            org.keycloak.admin.client.Keycloak keycloak,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    RealmResource realm() {
        return keycloak.realm(realm);
    }

    UserResource resource(UUID id) {
        return realm().users().get(id.toString());
    }

    /** The id of a team or a department that there is. */
    String group(String root, String name) {
        return Objects.requireNonNull(groups().get(root + "/" + name));
    }

    List<RoleRepresentation> roles(List<String> names) {
        return names.stream()
                .map(name -> realm().roles().get(name).toRepresentation())
                .toList();
    }

    /** As it is now; fails with 404 for nobody. */
    @ActivateRequestContext // the client belongs to a request, and not all who ask this are one
    User user(UUID id) {
        var user = resource(id);
        return Gone.unless(() -> user(user.toRepresentation(), rolesOf(user), groupsOf(user)))
                .orElseThrow(() -> new NotFound("user", id));
    }

    private static Set<String> rolesOf(UserResource user) {
        return user.roles().realmLevel().listAll().stream()
                .filter(Keycloak::isSecurityRole)
                .map(RoleRepresentation::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> groupsOf(UserResource user) {
        return user.groups().stream().map(GroupRepresentation::getPath).collect(Collectors.toSet());
    }

    /** Who may not sign in. */
    @ActivateRequestContext // the client belongs to a request, and who asks this is none
    Set<UUID> switchedOff() {
        return all((from, size) -> realm().users().search(null, null, null, null, from, size, false, true)).stream()
                .map(user -> UUID.fromString(user.getId()))
                .collect(Collectors.toSet());
    }

    @ActivateRequestContext // as above
    Directory directory() {
        var roles = roles();
        var groups = groups();
        var rolesOf = new HashMap<String, Set<String>>();
        roles.keySet()
                .forEach(role -> allOf((from, size) -> realm().roles().get(role).getUserMembers(true, from, size))
                        .forEach(member -> add(rolesOf, member, role)));
        var groupsOf = new HashMap<String, Set<String>>();
        groups.forEach(
                (path, id) -> allOf((from, size) -> realm().groups().group(id).members(from, size, true))
                        .forEach(member -> add(groupsOf, member, path)));
        var users = all((from, size) -> realm().users().list(from, size)).stream()
                .map(each -> user(
                        each,
                        rolesOf.getOrDefault(each.getId(), Set.of()),
                        groupsOf.getOrDefault(each.getId(), Set.of())))
                .toList();
        return Directory.of(users, roles, below(TEAMS, groups.keySet()), below(DEPARTMENTS, groups.keySet()));
    }

    private static void add(Map<String, Set<String>> of, UserRepresentation member, String name) {
        of.computeIfAbsent(member.getId(), nobody -> new HashSet<>()).add(name);
    }

    static User user(UserRepresentation user, Set<String> roles, Set<String> groups) {
        return new User(
                UUID.fromString(user.getId()),
                user.getUsername(),
                user.getEmail(),
                user.getFirstName() == null ? "" : user.getFirstName(),
                user.getLastName() == null ? "" : user.getLastName(),
                status(user),
                roles.stream().sorted().toList(),
                below(TEAMS, groups),
                below(DEPARTMENTS, groups),
                user.firstAttribute(LANGUAGE),
                user.firstAttribute(SUCCESSOR) == null ? null : UUID.fromString(user.firstAttribute(SUCCESSOR)),
                user.getCreatedTimestamp() == null ? null : Instant.ofEpochMilli(user.getCreatedTimestamp()));
    }

    private static UserStatus status(UserRepresentation user) {
        if (Boolean.TRUE.equals(user.isEnabled())) {
            return user.getRequiredActions() != null
                            && user.getRequiredActions().contains(CHOOSE_PASSWORD)
                    ? UserStatus.INVITED
                    : UserStatus.ACTIVE;
        }
        return user.firstAttribute(DEACTIVATED_AT) == null ? UserStatus.SUSPENDED : UserStatus.DEACTIVATED;
    }

    /** Made of others: the others are permissions, and the realm's default is nobody's business. */
    private static boolean isSecurityRole(RoleRepresentation role) {
        return role.isComposite() && !isOwn(role.getName());
    }

    /** Begins as the realm's default role does. */
    static boolean isOwn(String role) {
        return role.startsWith(DEFAULT_ROLES);
    }

    private Map<String, SecurityRole> roles() {
        var roles = new TreeMap<String, SecurityRole>();
        realm().roles().list(0, Integer.MAX_VALUE, true).stream()
                .filter(Keycloak::isSecurityRole)
                .forEach(role -> Gone.unless(() -> permissions(role))
                        .ifPresent(parts -> roles.put(
                                role.getName(), SecurityRole.of(role.getName(), role.getDescription(), parts))));
        return roles;
    }

    /** What roles are made of, in order of the alphabet. */
    List<RoleRepresentation> permissions() {
        return realm().roles().list(0, Integer.MAX_VALUE, true).stream()
                .filter(role -> !role.isComposite() && role.getName().contains(":"))
                .sorted(Comparator.comparing(RoleRepresentation::getName))
                .toList();
    }

    private Set<String> permissions(RoleRepresentation role) {
        return realm().roles().get(role.getName()).getRealmRoleComposites().stream()
                .map(RoleRepresentation::getName)
                .collect(Collectors.toSet());
    }

    /** Ids by path, all levels. */
    Map<String, String> groups() {
        var groups = new TreeMap<String, String>();
        realm().groups().groups(null, 0, Integer.MAX_VALUE, false).forEach(group -> below(group, groups));
        return groups;
    }

    private void below(GroupRepresentation group, Map<String, String> groups) {
        groups.put(group.getPath(), group.getId());
        if (group.getSubGroupCount() != null && group.getSubGroupCount() > 0) {
            Gone.unless(() -> realm().groups().group(group.getId()).getSubGroups(0, Integer.MAX_VALUE, false))
                    .orElse(List.of())
                    .forEach(each -> below(each, groups));
        }
    }

    private static List<String> below(String root, Set<String> paths) {
        return new TreeSet<>(paths)
                .stream()
                        .filter(path -> path.startsWith(root + "/"))
                        .map(path -> path.substring(root.length() + 1))
                        .toList();
    }

    /** Of a role or a group, which may have gone. */
    private static <T> List<T> allOf(BiFunction<Integer, Integer, @Nullable List<T>> page) {
        return Gone.unless(() -> all(page)).orElse(List.of());
    }

    private static <T> List<T> all(BiFunction<Integer, Integer, @Nullable List<T>> page) {
        var all = new ArrayList<T>();
        for (int from = 0; ; from += PAGE) {
            var some = Objects.requireNonNullElse(page.apply(from, PAGE), List.<T>of());
            all.addAll(some);
            if (some.size() < PAGE) {
                return all;
            }
        }
    }
}
