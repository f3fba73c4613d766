package crm.gateway.directory;

import crm.platform.domain.NotFound;
import crm.platform.security.CurrentUser;
import crm.platform.work.Pace;
import crm.platform.work.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the services who works here (GTW-02, ADR 0033). Keycloak and Kafka share no transaction: what is told is what differs between the two,
 * at once after a command, and for what was changed in Keycloak itself, or was not told because a gateway died, with the sweep. Who
 * changed it is known at once only; the sweep says {@code system:directory}.
 */
@ApplicationScoped
class UserEvents {

    /** @param profile whether a name, an address or a language has changed, which is told without telling it */
    private record Change(UUID user, String actor, boolean profile) {

        static Change bySomebody(UUID user) {
            return new Change(user, NOBODY, false);
        }
    }

    private static final Logger LOG = Logger.getLogger(UserEvents.class);
    private static final Duration SWEEP = Duration.ofSeconds(30);
    private static final String NOBODY = "system:directory";

    private final Keycloak keycloak;
    private final UserTopic topic;
    private final CurrentUser caller;
    private final Clock clock;
    private final Queue<Change> changes = new ConcurrentLinkedQueue<>();
    private final Worker teller = Worker.named("user-events")
            .sweep(SWEEP)
            .retry(Duration.ofSeconds(5))
            .runBlocking(stopping -> turn());
    private Instant nextSweep = Instant.MIN;

    UserEvents(Keycloak keycloak, UserTopic topic, CurrentUser caller, Clock clock) {
        this.keycloak = keycloak;
        this.topic = topic;
        this.caller = caller;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        teller.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        teller.stop(Duration.ofSeconds(3));
    }

    /** The caller has just changed the user. */
    void changed(UUID user, boolean profile) {
        changes.add(new Change(user, caller.actor().orElse(NOBODY), profile));
        teller.wake();
    }

    private Pace turn() {
        try {
            topic.told();
            for (var change = changes.peek(); change != null; change = changes.peek()) {
                tell(change);
                changes.remove();
            }
            if (!clock.instant().isBefore(nextSweep)) {
                sweep();
                nextSweep = clock.instant().plus(SWEEP);
            }
            return Pace.REST;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Pace.REST;
        } catch (UserTopic.Unreachable away) {
            topic.close();
            return later(away);
        } catch (RuntimeException failure) {
            return later(failure);
        }
    }

    private static Pace later(RuntimeException failure) {
        LOG.warnf("Users are told of a little later: %s", failure.getClass().getName());
        return Pace.RETRY;
    }

    private void tell(Change change) throws InterruptedException {
        try {
            var facts = UserFacts.of(keycloak.user(change.user()));
            tell(change.user(), facts, topic.told().get(change.user()), change);
        } catch (NotFound gone) {
            nextSweep = Instant.MIN; // which tells of those who are gone
        }
    }

    private void sweep() throws InterruptedException {
        var told = topic.told();
        var there = new HashSet<UUID>();
        for (var user : keycloak.directory().users()) {
            there.add(user.id());
            if (changes.stream().anyMatch(change -> change.user().equals(user.id()))) {
                continue; // who changed it is known to the queue alone
            }
            tell(user.id(), UserFacts.of(user), told.get(user.id()), Change.bySomebody(user.id()));
        }
        for (var one : told.entrySet()) {
            var isNews = !one.getValue()
                    .facts()
                    .gone()
                    .changedSince(one.getValue().facts())
                    .isEmpty();
            if (!there.contains(one.getKey()) && isNews && isGone(one.getKey())) {
                tell(one.getKey(), one.getValue().facts().gone(), one.getValue(), Change.bySomebody(one.getKey()));
            }
        }
    }

    /** The list is read page by page, and may miss somebody when another one goes meanwhile. */
    private boolean isGone(UUID user) {
        try {
            keycloak.user(user);
            return false;
        } catch (NotFound gone) {
            return true;
        }
    }

    private void tell(UUID user, UserFacts now, UserTopic.@Nullable Told before, Change change)
            throws InterruptedException {
        var changed = now.changedSince(before == null ? null : before.facts());
        if (change.profile()) {
            changed.add(UserFacts.PROFILE);
        }
        if (!changed.isEmpty()) {
            var version = before == null ? 1 : before.version() + 1;
            var event = topic.tell(now.told(user, List.copyOf(changed)), version, change.actor());
            var counts = topic.told().get(user);
            if (counts == null || !counts.event().equals(event)) {
                throw new IllegalStateException("another gateway told the same version first");
            }
        }
    }
}
