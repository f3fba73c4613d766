package crm.gateway.directory;

import static java.util.Objects.requireNonNullElse;

import crm.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.keycloak.representations.idm.UserRepresentation;

/** Nobody is invited by halves: without the letter there is no user (GTW-02). Blocks. */
@ApplicationScoped
@AsksKeycloak
class InviteUser {

    private static final int CREATED = 201;

    private final Keycloak keycloak;
    private final Users users;
    private final Invitations invitations;

    InviteUser(Keycloak keycloak, Users users, Invitations invitations) {
        this.keycloak = keycloak;
        this.users = users;
        this.invitations = invitations;
    }

    User invite(Caller caller, UserRequests.Invite wanted) {
        var directory = users.directory();
        var roles = requireNonNullElse(wanted.roles(), List.<String>of());
        var teams = requireNonNullElse(wanted.teams(), List.<String>of());
        var departments = requireNonNullElse(wanted.departments(), List.<String>of());
        roles.forEach(role -> GrantRule.check(caller, null, directory.role(role, "roles")));
        teams.forEach(team -> directory.requireTeam(team, "teams"));
        departments.forEach(department -> directory.requireDepartment(department, "departments"));

        var id = UUID.fromString(create(wanted));
        var user = keycloak.resource(id);
        try {
            user.roles().realmLevel().add(keycloak.roles(roles));
            teams.forEach(team -> user.joinGroup(keycloak.group(Keycloak.TEAMS, team)));
            departments.forEach(department -> user.joinGroup(keycloak.group(Keycloak.DEPARTMENTS, department)));
            invitations.send(user);
        } catch (RuntimeException failure) {
            user.remove();
            throw failure;
        }
        return users.changed(id);
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
            if (answer.getStatus() != CREATED) {
                throw KeycloakRefusals.of(new WebApplicationException(answer.getStatus()));
            }
            return lastPart(answer.getLocation());
        }
    }

    private static String lastPart(URI location) {
        var path = location.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
