package crm.platform.inbox;

import crm.platform.work.OwnContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Runs a piece of work until the database lets it: an outage is waited out however long it takes. Each attempt gets a Vert.x context of
 * its own, so neither identity nor a database session can leak from one to the next.
 */
@ApplicationScoped
class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);
    static final int TRIES = 3;

    private final Vertx vertx;
    private volatile boolean stopping;

    Attempts(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Fails only deterministically, or when the service stops. */
    <T> Uni<T> untilAvailable(String what, Supplier<Uni<T>> work) {
        return OwnContext.fresh(vertx, work)
                .onFailure(FailureKind::isTransient)
                .invoke(failure -> LOG.warnf("%s waits for the database: %s", what, failure.getMessage()))
                .onFailure(failure -> !stopping && FailureKind.isTransient(failure))
                .retry()
                .withBackOff(SHORTEST, LONGEST)
                .indefinitely();
    }

    /** Like {@link #untilAvailable}, but a deterministic failure gets {@value #TRIES} tries too. */
    <T> Uni<T> thrice(String what, Supplier<Uni<T>> work) {
        return untilAvailable(what, work)
                .onFailure(failure -> !FailureKind.isTransient(failure))
                .retry()
                .withBackOff(BETWEEN_TRIES)
                .atMost(TRIES - 1);
    }

    void stop(@Observes io.quarkus.runtime.ShutdownEvent event) {
        stopping = true;
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
