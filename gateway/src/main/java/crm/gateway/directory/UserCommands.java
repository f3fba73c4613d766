package crm.gateway.directory;

import static java.util.Objects.requireNonNullElse;

import crm.platform.domain.AlreadyThere;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.RuleViolation;
import crm.platform.domain.UnknownReference;
import crm.platform.patch.MergePatch;
import crm.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * What is done to users (GTW-02 to GTW-06). Each command changes one thing, so that two administrators at once lose nothing of each
 * other's. Blocks.
 */
@ApplicationScoped
@AsksKeycloak
class UserCommands {

    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private final Keycloak keycloak;
    private final Users users;
    private final Invitations invitations;
    private final SuspendedUsers suspended;
    private final Clock clock;

    UserCommands(Keycloak keycloak, Users users, Invitations invitations, SuspendedUsers suspended, Clock clock) {
        this.keycloak = keycloak;
        this.users = users;
        this.invitations = invitations;
        this.suspended = suspended;
        this.clock = clock;
    }

    /** Nobody is invited by halves: without the letter there is no user. */
    User invite(Caller caller, UserRequests.Invite wanted) {
        var directory = users.directory();
        var roles = requireNonNullElse(wanted.roles(), List.<String>of());
        var teams = requireNonNullElse(wanted.teams(), List.<String>of());
        var departments = requireNonNullElse(wanted.departments(), List.<String>of());
        roles.forEach(role -> GrantRule.check(caller, null, role(directory, role, "roles")));
        teams.forEach(team -> known(directory.teams(), team, "team", "teams"));
        departments.forEach(department -> known(directory.departments(), department, "department", "departments"));

        var id = UUID.fromString(create(wanted));
        try {
            var user = keycloak.resource(id);
            grant(user, roles);
            teams.forEach(team -> user.joinGroup(group(Keycloak.TEAMS, team)));
            departments.forEach(department -> user.joinGroup(group(Keycloak.DEPARTMENTS, department)));
            invitations.send(user);
        } catch (RuntimeException failure) {
            keycloak.resource(id).remove();
            throw failure;
        }
        return users.now(id);
    }

    private String create(UserRequests.Invite wanted) {
        var user = new UserRepresentation();
        user.setUsername(wanted.email().toLowerCase(Locale.ROOT));
        user.setEmail(wanted.email());
        user.setFirstName(wanted.firstName().strip());
        user.setLastName(wanted.lastName().strip());
        user.setEnabled(true);
        user.setRequiredActions(List.of(Keycloak.CHOOSE_PASSWORD));
        if (wanted.language() != null) {
            user.singleAttribute(Keycloak.LANGUAGE, wanted.language());
        }
        try (Response answer = keycloak.realm().users().create(user)) {
            return switch (answer.getStatus()) {
                case CREATED -> lastPart(answer.getLocation());
                case CONFLICT -> throw emailTaken();
                case BAD_REQUEST -> throw notAcceptable();
                default -> throw new WebApplicationException(answer.getStatus());
            };
        }
    }

    private static String lastPart(URI location) {
        var path = location.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static AlreadyThere emailTaken() {
        return new AlreadyThere("user.email-taken", "Another user has this e-mail address.", (UUID) null);
    }

    private static InvalidInput notAcceptable() {
        return new InvalidInput("user.not-acceptable", "The identity provider does not accept this name or address.");
    }

    User change(UUID id, MergePatch<UserRequests.Change> patch) {
        try {
            update(notDeactivated(id), state -> {
                state.setEmail(patch.afterRequired("email", UserRequests.Change::email, state.getEmail()));
                state.setFirstName(
                        patch.afterRequired("firstName", UserRequests.Change::firstName, state.getFirstName())
                                .strip());
                state.setLastName(patch.afterRequired("lastName", UserRequests.Change::lastName, state.getLastName())
                        .strip());
                if (patch.names("language")) {
                    state.singleAttribute(Keycloak.LANGUAGE, patch.wantedOf("language", UserRequests.Change::language));
                }
            });
        } catch (WebApplicationException refused) {
            throw switch (refused.getResponse().getStatus()) {
                case CONFLICT -> emailTaken();
                case BAD_REQUEST -> notAcceptable();
                default -> refused;
            };
        }
        return users.now(id);
    }

    /** Keycloak takes a user as a whole: one after the other, so that none puts back what another has just changed. */
    private synchronized void update(UserResource user, Consumer<UserRepresentation> change) {
        var state = user.toRepresentation();
        change.accept(state);
        user.update(state);
    }

    /** Signs the user out everywhere, and in nowhere until {@link #reactivate}. */
    User suspend(Caller caller, UUID id) {
        var user = whoMayGo(caller, id);
        update(user, state -> state.setEnabled(false));
        end(user, id);
        return users.now(id);
    }

    User reactivate(UUID id) {
        var user = notDeactivated(id);
        if (users.get(id).status() != UserStatus.SUSPENDED) {
            throw new RuleViolation("user.not-suspended", "Only a suspended user can be reactivated.");
        }
        update(user, state -> state.setEnabled(true));
        suspended.remove(id);
        return users.now(id);
    }

    /** For good: no roles, no teams, no departments; the name stays, for the records that carry the id. */
    User deactivate(Caller caller, UUID id) {
        var user = whoMayGo(caller, id);
        update(user, state -> {
            state.setEnabled(false);
            state.singleAttribute(Keycloak.DEACTIVATED_AT, clock.instant().toString());
        });
        end(user, id);
        user.groups().forEach(group -> user.leaveGroup(group.getId()));
        var roles = user.roles().realmLevel();
        roles.remove(roles.listAll());
        return users.now(id);
    }

    User grant(Caller caller, UUID id, String name) {
        var user = notDeactivated(id);
        var role = role(users.directory(), name, "role");
        GrantRule.check(caller, id, role);
        grant(user, List.of(name));
        return users.now(id);
    }

    User revoke(Caller caller, UUID id, String name) {
        var user = notDeactivated(id);
        var directory = users.directory();
        var role = role(directory, name, "role");
        GrantRule.check(caller, id, role);
        if (name.equals(Directory.ADMINISTRATOR) && directory.isLastAdministrator(id)) {
            throw lastAdministrator();
        }
        user.roles()
                .realmLevel()
                .remove(List.of(keycloak.realm().roles().get(name).toRepresentation()));
        return users.now(id);
    }

    User join(UUID id, String team) {
        var user = notDeactivated(id);
        known(users.directory().teams(), team, "team", "team");
        user.joinGroup(group(Keycloak.TEAMS, team));
        return users.now(id);
    }

    User leave(UUID id, String team) {
        var user = notDeactivated(id);
        known(users.directory().teams(), team, "team", "team");
        user.leaveGroup(group(Keycloak.TEAMS, team));
        return users.now(id);
    }

    /** Into the new one first: at no moment is somebody in none. */
    User move(UUID id, String department) {
        var user = notDeactivated(id);
        known(users.directory().departments(), department, "department", "department");
        var wanted = group(Keycloak.DEPARTMENTS, department);
        user.joinGroup(wanted);
        user.groups().stream()
                .filter(group -> group.getPath().startsWith(Keycloak.DEPARTMENTS + "/"))
                .filter(group -> !group.getId().equals(wanted))
                .forEach(group -> user.leaveGroup(group.getId()));
        return users.now(id);
    }

    private UserResource notDeactivated(UUID id) {
        if (users.now(id).status() == UserStatus.DEACTIVATED) {
            throw new RuleViolation("user.deactivated", "The user has been deactivated, which is for good.");
        }
        return keycloak.resource(id);
    }

    private UserResource whoMayGo(Caller caller, UUID id) {
        var user = notDeactivated(id);
        if (caller.userId().equals(id)) {
            throw new RuleViolation("user.oneself", "Nobody suspends or deactivates the own account.");
        }
        if (users.directory().isLastAdministrator(id)) {
            throw lastAdministrator();
        }
        return user;
    }

    private static RuleViolation lastAdministrator() {
        return new RuleViolation("user.last-administrator", "The last administrator stays.");
    }

    private void end(UserResource user, UUID id) {
        suspended.add(id);
        user.logout();
    }

    private void grant(UserResource user, List<String> names) {
        user.roles()
                .realmLevel()
                .add(names.stream()
                        .map(name -> keycloak.realm().roles().get(name).toRepresentation())
                        .toList());
    }

    private static SecurityRole role(Directory directory, String name, String field) {
        known(directory.roles().keySet(), name, "role", field);
        return Objects.requireNonNull(directory.roles().get(name));
    }

    private static void known(Collection<String> all, String name, String what, String field) {
        if (!all.contains(name)) {
            throw new UnknownReference(what, field);
        }
    }

    private String group(String root, String name) {
        return Objects.requireNonNull(keycloak.groups().get(root + "/" + name));
    }
}
