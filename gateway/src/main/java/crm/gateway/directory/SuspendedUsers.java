package crm.gateway.directory;

import crm.platform.work.Pace;
import crm.platform.work.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whose tokens are believed no longer, though they have not expired: at once where the user was suspended by this gateway, within
 * {@link #SWEEP} where another replica did it, or somebody in Keycloak itself.
 */
@ApplicationScoped
public class SuspendedUsers {

    static final Duration SWEEP = Duration.ofSeconds(20);

    private final Keycloak keycloak;
    private final Set<UUID> suspended = ConcurrentHashMap.newKeySet();
    private final Worker sweeper = Worker.named("suspended-users").sweep(SWEEP).runBlocking(stopping -> sweep());

    SuspendedUsers(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    void start(@Observes StartupEvent started) {
        sweeper.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        sweeper.stop(Duration.ofSeconds(2));
    }

    /** @param subject of a verified token */
    public boolean contains(String subject) {
        return !suspended.isEmpty() && suspended.contains(UUID.fromString(subject));
    }

    void add(UUID user) {
        suspended.add(user);
    }

    void remove(UUID user) {
        suspended.remove(user);
    }

    private Pace sweep() {
        var now = keycloak.switchedOff();
        suspended.addAll(now);
        suspended.retainAll(now);
        return Pace.REST;
    }
}
