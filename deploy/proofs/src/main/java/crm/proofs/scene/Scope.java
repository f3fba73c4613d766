package crm.proofs.scene;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** How far a person sees, from the narrowest to the widest. */
public enum Scope {
    OWN,
    TEAM,
    DEPARTMENT,
    ALL;

    /** The widest that the permissions name; nobody sees less than what is their own. */
    static Scope of(Set<String> permissions) {
        return Arrays.stream(values())
                .filter(scope -> permissions.contains(scope.role()))
                .reduce(OWN, (narrow, wide) -> wide);
    }

    String role() {
        return SecurityRoles.VISIBILITY + name().toLowerCase(Locale.ROOT);
    }

    /** The proof's own security role with every permission and this scope. */
    String allPowerful() {
        return "proof-" + name().toLowerCase(Locale.ROOT);
    }
}
