package crm.proofs.scene;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may do what, as the realm says it: a security role is a composite of permissions.
 *
 * @param composites permissions by security role
 * @param permissions all that there are; without the scopes of visibility
 */
public record SecurityRoles(Map<String, Set<String>> composites, Set<String> permissions) {

    static final String VISIBILITY = "visibility:";

    public static SecurityRoles of(JsonNode realm) {
        var composites = new LinkedHashMap<String, Set<String>>();
        var permissions = new TreeSet<String>();
        realm.at("/roles/realm").forEach(role -> {
            var name = role.path("name").asText();
            if (role.path("composite").asBoolean()) {
                var parts = new TreeSet<String>();
                role.at("/composites/realm").forEach(part -> parts.add(part.asText()));
                composites.put(name, parts);
            } else if (name.contains(":") && !name.startsWith(VISIBILITY)) {
                permissions.add(name);
            }
        });
        return new SecurityRoles(composites, permissions);
    }

    /** No person has it, only a service has: what it opens is not led to by the gateway. */
    public boolean isOfServicesAlone(String permission) {
        return composites.values().stream().noneMatch(parts -> parts.contains(permission));
    }

    /** These and one with every permission for each scope of visibility, so that each is met with each. */
    SecurityRoles withAllPowerful() {
        var more = new LinkedHashMap<>(composites);
        for (var scope : Scope.values()) {
            var parts = new TreeSet<>(permissions);
            parts.add(scope.role());
            more.put(scope.allPowerful(), parts);
        }
        return new SecurityRoles(more, permissions);
    }
}
