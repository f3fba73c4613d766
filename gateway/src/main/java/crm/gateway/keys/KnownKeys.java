package crm.gateway.keys;

import crm.platform.work.Pace;
import crm.platform.work.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How each key stands: as Keycloak said within the last {@link #SWEEP}, and at once where this gateway changed it. One that another
 * gateway has made since is asked for.
 */
@ApplicationScoped
public class KnownKeys {

    static final Duration SWEEP = Duration.ofSeconds(20);

    private final KeyClients clients;
    private final Vertx vertx;
    private final Clock clock;
    private final Worker sweeper = Worker.named("api-keys").sweep(SWEEP).runBlocking(stopping -> sweep());
    private volatile Map<UUID, KeyState> states = Map.of();
    private volatile Map<String, KeyState> byAccount = Map.of();
    private long changes;

    KnownKeys(KeyClients clients, Vertx vertx, Clock clock) {
        this.clients = clients;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        sweeper.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        sweeper.stop(Duration.ofSeconds(2));
    }

    /** Fails with a refusal for one that there is not, and else when Keycloak would have to be asked and is away. */
    Future<KeyState> state(UUID id) {
        var known = states.get(id);
        return known == null
                ? vertx.executeBlocking(() -> lookUp(id).orElseThrow(KeyRefusals::unknown), false)
                : Future.succeededFuture(known);
    }

    /**
     * For connections that outlast a request.
     *
     * @param subject of a verified token, a user's or a key's
     */
    public boolean hasEnded(String subject) {
        var state = byAccount.get(subject);
        return state != null && state.hasEnded(clock.instant());
    }

    synchronized void learn(KeyClient key) {
        changes++;
        var more = new HashMap<>(states);
        more.put(key.id(), key.state());
        know(more);
    }

    private void know(Map<UUID, KeyState> all) {
        states = Map.copyOf(all);
        var accounts = new HashMap<String, KeyState>();
        for (var state : all.values()) {
            var account = state.account();
            if (account != null) {
                accounts.put(account.toString(), state);
            }
        }
        byAccount = Map.copyOf(accounts);
    }

    private Optional<KeyState> lookUp(UUID id) {
        var found = clients.find(id);
        found.ifPresent(this::learn);
        return found.map(KeyClient::state);
    }

    private Pace sweep() {
        var before = changes();
        var now = clients.all().stream().collect(Collectors.toUnmodifiableMap(KeyClient::id, KeyClient::state));
        replace(before, now);
        return Pace.REST;
    }

    private synchronized long changes() {
        return changes;
    }

    /** What was learnt while Keycloak was asked is newer than its answer; the next sweep is of one mind again. */
    private synchronized void replace(long before, Map<UUID, KeyState> now) {
        if (before == changes) {
            know(now);
        }
    }
}
