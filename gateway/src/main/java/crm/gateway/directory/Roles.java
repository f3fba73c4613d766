package crm.gateway.directory;

import crm.platform.domain.AlreadyThere;
import crm.platform.domain.NotFound;
import crm.platform.domain.RuleViolation;
import crm.platform.domain.UnknownReference;
import crm.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RoleResource;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * Security roles of one's own, made of permissions (GTW-05). Those that the product ships stay as docs/domain/roles.md shows them: who
 * wants another cut makes a role beside them. Nobody makes a role of what he may not hand on. Blocks.
 */
@ApplicationScoped
@AsksKeycloak
class Roles {

    /** An attribute of the roles that were made here. */
    private static final String OWN = "own";

    private final Keycloak keycloak;
    private final Users users;

    Roles(Keycloak keycloak, Users users) {
        this.keycloak = keycloak;
        this.users = users;
    }

    /** What roles are made of. */
    List<RoleRepresentation> permissions() {
        return keycloak.permissions();
    }

    SecurityRole make(Caller caller, String name, @Nullable String description, List<String> permissions) {
        if (Keycloak.isOwn(name)) {
            throw taken();
        }
        GrantRule.check(caller, null, SecurityRole.of(name, description, Set.copyOf(permissions)));
        var parts = known(permissions);
        var role = new RoleRepresentation(name, description, false);
        role.setAttributes(Map.of(OWN, List.of("true")));
        try {
            keycloak.realm().roles().create(role);
        } catch (WebApplicationException refused) {
            throw refused.getResponse().getStatus() == Response.Status.CONFLICT.getStatusCode() ? taken() : refused;
        }
        try {
            keycloak.realm().roles().get(name).addComposites(parts);
        } catch (RuntimeException failure) {
            keycloak.realm().roles().deleteRole(name); // a role of nothing is no role
            throw failure;
        }
        return now(name);
    }

    SecurityRole permit(Caller caller, String name, List<String> permissions) {
        var role = own(caller, name);
        GrantRule.check(caller, null, SecurityRole.of(name, null, Set.copyOf(permissions)));
        role.addComposites(known(permissions));
        return now(name);
    }

    /** A role without a permission is none: the last one stays. */
    SecurityRole forbid(Caller caller, String name, List<String> permissions) {
        var role = own(caller, name);
        GrantRule.check(caller, null, SecurityRole.of(name, null, Set.copyOf(permissions)));
        if (Set.copyOf(permissions).containsAll(now(name).permissions())) {
            throw new RuleViolation("role.empty", "A role has at least one permission; remove the role instead.");
        }
        role.deleteComposites(known(permissions));
        return now(name);
    }

    void remove(Caller caller, String name) {
        var role = own(caller, name);
        GrantRule.check(caller, null, now(name));
        if (!role.getUserMembers(0, 1).isEmpty()) {
            throw new RuleViolation("role.in-use", "Somebody has the role; revoke it first.");
        }
        keycloak.realm().roles().deleteRole(name);
        users.forget();
    }

    private SecurityRole now(String name) {
        users.forget();
        return users.directory().role(name, "name");
    }

    private RoleResource own(Caller caller, String name) {
        users.role(name);
        var role = keycloak.realm().roles().get(name);
        var attributes = Gone.unless(role::toRepresentation)
                .orElseThrow(() -> new NotFound("role", name))
                .getAttributes();
        if (attributes == null || !attributes.containsKey(OWN)) {
            throw new RuleViolation("role.shipped", "The product's own roles stay as they are; make one beside them.");
        }
        if (users.get(caller.userId()).roles().contains(name)) {
            throw new RuleViolation("user.own-roles", "Nobody changes the own roles.");
        }
        return role;
    }

    private List<RoleRepresentation> known(List<String> permissions) {
        var wanted = Set.copyOf(permissions);
        var found = keycloak.permissions().stream()
                .filter(permission -> wanted.contains(permission.getName()))
                .toList();
        if (found.size() < wanted.size()) {
            throw new UnknownReference("permission", "permissions");
        }
        return found;
    }

    private static AlreadyThere taken() {
        return new AlreadyThere("role.exists", "There is a role with this name already.", (UUID) null);
    }
}
