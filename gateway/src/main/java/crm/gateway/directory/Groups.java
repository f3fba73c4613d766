package crm.gateway.directory;

import crm.platform.domain.AlreadyThere;
import crm.platform.domain.RuleViolation;
import crm.platform.domain.UnknownReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.keycloak.representations.idm.GroupRepresentation;

/**
 * Teams and departments (GTW-03, GTW-04). Their names never change, because records carry them; one that nobody is in may go, and the
 * records that carry it are seen by their owners, and by who sees all. Blocks.
 */
@ApplicationScoped
@AsksKeycloak
class Groups {

    private final Keycloak keycloak;
    private final Users users;

    Groups(Keycloak keycloak, Users users) {
        this.keycloak = keycloak;
        this.users = users;
    }

    void makeTeam(String name) {
        make(Keycloak.TEAMS, name, "team");
    }

    /** The one above it has to be there. */
    void makeDepartment(String path) {
        var cut = path.lastIndexOf('/');
        if (cut < 0) {
            make(Keycloak.DEPARTMENTS, path, "department");
            return;
        }
        var above = Keycloak.DEPARTMENTS + "/" + path.substring(0, cut);
        if (!keycloak.groups().containsKey(above)) {
            throw new UnknownReference("department", "path");
        }
        make(above, path.substring(cut + 1), "department");
    }

    void removeTeam(String name) {
        remove(Keycloak.TEAMS + "/" + name, "team", "name");
    }

    void removeDepartment(String path) {
        remove(Keycloak.DEPARTMENTS + "/" + path, "department", "path");
    }

    private void make(String parent, String name, String what) {
        var group = new GroupRepresentation();
        group.setName(name);
        var above = keycloak.realm().groups().group(keycloak.groups().get(parent));
        try (var answer = above.subGroup(group)) {
            if (answer.getStatus() == Response.Status.CONFLICT.getStatusCode()) {
                throw new AlreadyThere(
                        what + ".exists", "There is a " + what + " with this name already.", (UUID) null);
            }
            if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
                throw new WebApplicationException(answer.getStatus());
            }
        }
        users.forget();
    }

    private void remove(String path, String what, String field) {
        var groups = keycloak.groups();
        var id = groups.get(path);
        if (id == null) {
            throw new UnknownReference(what, field);
        }
        var hasBelow = groups.keySet().stream().anyMatch(other -> other.startsWith(path + "/"));
        var group = keycloak.realm().groups().group(id);
        List<?> members = group.members(0, 1, true);
        if (hasBelow || !members.isEmpty()) {
            throw new RuleViolation(what + ".not-empty", "Somebody is in it, or a department is below it.");
        }
        group.remove();
        users.forget();
    }
}
