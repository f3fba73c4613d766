package crm.platform.security;

import crm.platform.domain.Owner;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the running request; only the verified token is asked. */
@ApplicationScoped
public class CurrentUser {

    private static final String DEPARTMENTS = "/departments/";
    private static final String TEAMS = "/teams/";

    private final SecurityIdentity identity;

    CurrentUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller get() {
        var token = token();
        var userId = UUID.fromString(token.getSubject());
        return new Caller(userId, token.getName(), identity.getRoles(), visibility(token, userId));
    }

    /** Who acts, as the audit trail and the events name it; empty for a caller without a token. */
    public Optional<String> actor() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.of("user:" + token.getSubject())
                : Optional.empty();
    }

    /** What a record that the caller makes belongs to: the caller, the first team and the first department. */
    public Owner owner() {
        var token = token();
        return new Owner(
                UUID.fromString(token.getSubject()), first(below(TEAMS, token)), first(below(DEPARTMENTS, token)));
    }

    private Visibility visibility(JsonWebToken token, UUID userId) {
        return new Visibility(widestScope(), userId, below(TEAMS, token), below(DEPARTMENTS, token));
    }

    private Visibility.Scope widestScope() {
        return Arrays.stream(Visibility.Scope.values())
                .filter(scope -> identity.hasRole("visibility:" + scope.name().toLowerCase(Locale.ROOT)))
                .reduce(Visibility.Scope.OWN, (narrow, wide) -> wide);
    }

    private JsonWebToken token() {
        return (JsonWebToken) identity.getPrincipal();
    }

    private static List<String> below(String root, JsonWebToken token) {
        if (!(token.getClaim("groups") instanceof Iterable<?> groups)) {
            return List.of();
        }
        var names = new java.util.ArrayList<String>();
        for (var group : groups) {
            var path = group instanceof JsonString json ? json.getString() : String.valueOf(group);
            if (path.startsWith(root)) {
                names.add(path.substring(root.length()));
            }
        }
        return List.copyOf(names);
    }

    private static @Nullable String first(List<String> names) {
        return names.isEmpty() ? null : names.get(0);
    }
}
