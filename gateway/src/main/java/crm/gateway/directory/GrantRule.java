package crm.gateway.directory;

import crm.platform.domain.NotPermitted;
import crm.platform.domain.RuleViolation;
import crm.platform.security.Caller;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may give a role, and take it: nobody grants what he has not.
 *
 * <p>Separation of duties (GTW-05) makes one exception: an administrator sees no customer, and has to let others see them. With
 * {@code role:grant-any} one may hand on permissions of the business that one has not oneself, never those that manage users, roles and
 * the platform, and never to oneself.
 */
final class GrantRule {

    static final String WHAT_ONE_HAS = "role:grant";
    static final String ANY = "role:grant-any";

    /** Whose holders decide over others or over the platform; handed on only by those who have them. */
    private static final Set<String> OF_THE_PLATFORM =
            Set.of("user", "role", "api-key", "audit", "dead-letter", "vocabulary");

    private static final Set<String> EVERYBODYS = Set.of("user:read", "vocabulary:read");

    private GrantRule() {}

    /** @param whose null: of somebody who is invited */
    static void check(Caller caller, @Nullable UUID whose, SecurityRole role) {
        if (caller.userId().equals(whose)) {
            throw new RuleViolation("user.own-roles", "Nobody changes the own roles.");
        }
        var missing = missing(caller, role).sorted().toList();
        if (!missing.isEmpty()) {
            throw new NotPermitted(
                    "role.beyond-own",
                    "The role " + role.name() + " has permissions that you may not hand on: "
                            + String.join(", ", missing));
        }
    }

    private static Stream<String> missing(Caller caller, SecurityRole role) {
        return role.permissions().stream()
                .filter(permission -> !caller.may(permission))
                .filter(permission -> !(caller.may(ANY) && !isOfThePlatform(permission)));
    }

    private static boolean isOfThePlatform(String permission) {
        var about = permission.substring(0, Math.max(0, permission.indexOf(':')));
        return OF_THE_PLATFORM.contains(about) && !EVERYBODYS.contains(permission);
    }
}
