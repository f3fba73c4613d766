package crm.gateway.directory;

import crm.platform.domain.NotFound;
import crm.platform.domain.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The directory as it was seconds ago; what was changed here is seen at once. Blocks. */
@ApplicationScoped
@AsksKeycloak
class Users {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private static final String ACCOUNT_OF_CLIENT = "service-account-";

    private final Keycloak keycloak;
    private final UserEvents events;
    private final Clock clock;
    private @Nullable Directory known;
    private Instant at = Instant.MIN;

    Users(Keycloak keycloak, UserEvents events, Clock clock) {
        this.keycloak = keycloak;
        this.events = events;
        this.clock = clock;
    }

    /** One reader asks, the others wait for the answer. */
    synchronized Directory directory() {
        var now = clock.instant();
        if (known == null || at.plus(FRESH).isBefore(now)) {
            known = keycloak.directory();
            at = now;
        }
        return known;
    }

    /** The next one who asks gets it as it is then. */
    synchronized void forget() {
        known = null;
    }

    /** Fails with 404 for one that there is not. */
    SecurityRole role(String name) {
        var role = directory().roles().get(name);
        if (role == null) {
            throw new NotFound("role", name);
        }
        return role;
    }

    /** As it is in Keycloak now, which the directory of this gateway learns with it; fails with 404 for nobody. */
    User now(UUID id) {
        var user = keycloak.user(id);
        if (isAccountOfClient(user)) {
            throw new NotFound("user", id);
        }
        learn(user);
        return user;
    }

    /** A service's or an API key's: lists leave them out, too. Whoever is invited has an address, they have none. */
    private static boolean isAccountOfClient(User user) {
        return user.email() == null && user.username().startsWith(ACCOUNT_OF_CLIENT);
    }

    /** As {@link #now}, of whom the caller has just changed something, which the services are told of. */
    User changed(UUID id) {
        events.changed(id, false);
        return now(id);
    }

    /** As {@link #changed}: a name, an address or a language. */
    User profileChanged(UUID id) {
        events.changed(id, true);
        return now(id);
    }

    /** As {@link #now}, of whom something may still be changed. */
    User changeable(UUID id) {
        var user = now(id);
        if (user.status() == UserStatus.DEACTIVATED) {
            throw new RuleViolation("user.deactivated", "The user has been deactivated, which is for good.");
        }
        return user;
    }

    /** Two administrators who remove each other at once: the second one is the last. */
    synchronized <T> T oneAfterTheOther(Supplier<T> command) {
        return command.get();
    }

    private synchronized void learn(User user) {
        if (known != null) {
            known = known.with(user);
        }
    }

    /** Somebody whom another gateway has just invited is asked for. */
    User get(UUID id) {
        return directory().user(id).orElseGet(() -> now(id));
    }
}
