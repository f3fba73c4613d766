package crm.gateway.directory;

import crm.platform.domain.RuleViolation;
import crm.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Roles, teams and departments of users (GTW-03 to GTW-05). Each command changes one thing. Blocks. */
@ApplicationScoped
@AsksKeycloak
class Memberships {

    private final Keycloak keycloak;
    private final Users users;

    Memberships(Keycloak keycloak, Users users) {
        this.keycloak = keycloak;
        this.users = users;
    }

    User grant(Caller caller, UUID id, String name) {
        users.changeable(id);
        GrantRule.check(caller, id, users.directory().role(name, "role"));
        keycloak.resource(id).roles().realmLevel().add(keycloak.roles(List.of(name)));
        return users.changed(id);
    }

    User revoke(Caller caller, UUID id, String name) {
        return users.oneAfterTheOther(() -> {
            users.changeable(id);
            var directory = users.directory();
            GrantRule.check(caller, id, directory.role(name, "role"));
            if (name.equals(Directory.ADMINISTRATOR) && directory.isLastAdministrator(id)) {
                throw lastAdministrator();
            }
            keycloak.resource(id).roles().realmLevel().remove(keycloak.roles(List.of(name)));
            return users.changed(id);
        });
    }

    static RuleViolation lastAdministrator() {
        return new RuleViolation("user.last-administrator", "The last administrator stays.");
    }

    User join(UUID id, String team) {
        users.changeable(id);
        users.directory().requireTeam(team, "team");
        keycloak.resource(id).joinGroup(keycloak.group(Keycloak.TEAMS, team));
        return users.changed(id);
    }

    User leave(UUID id, String team) {
        users.changeable(id);
        users.directory().requireTeam(team, "team");
        keycloak.resource(id).leaveGroup(keycloak.group(Keycloak.TEAMS, team));
        return users.changed(id);
    }

    /** Into the new one first: at no moment is somebody in none. */
    User move(UUID id, String department) {
        users.changeable(id);
        users.directory().requireDepartment(department, "department");
        var user = keycloak.resource(id);
        var wanted = keycloak.group(Keycloak.DEPARTMENTS, department);
        user.joinGroup(wanted);
        user.groups().stream()
                .filter(group -> group.getPath().startsWith(Keycloak.DEPARTMENTS + "/"))
                .filter(group -> !group.getId().equals(wanted))
                .forEach(group -> user.leaveGroup(group.getId()));
        return users.changed(id);
    }
}
