package crm.platform.inbox;

import crm.platform.data.SqlState;
import crm.platform.work.OwnContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Runs a piece of work until the database lets it, with a pause that grows to five seconds: an outage is waited out however long it takes. Each attempt gets a Vert.x context of
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
    private final InboxMeters meters;
    private volatile boolean stopping;

    Attempts(Vertx vertx, InboxMeters meters) {
        this.vertx = vertx;
        this.meters = meters;
    }

    /** Fails only by the event's own fault, or when the service stops. */
    <T> Uni<T> untilAvailable(String consumer, Supplier<Uni<T>> work) {
        return waiting(consumer, FailureKind::isTransient, work);
    }

    /** Fails only when the service stops: for what must be done before the consumer may go on. */
    <T> Uni<T> untilDone(String consumer, Supplier<Uni<T>> work) {
        return waiting(consumer, failure -> true, work);
    }

    private <T> Uni<T> waiting(String consumer, Predicate<Throwable> passes, Supplier<Uni<T>> work) {
        return OwnContext.fresh(vertx, work)
                .onFailure(passes)
                .invoke(failure -> tell(consumer, failure))
                .onFailure(failure -> !stopping && passes.test(failure))
                .retry()
                .withBackOff(SHORTEST, LONGEST)
                .indefinitely();
    }

    /** Without the message: it may quote the values of a statement. */
    private void tell(String consumer, Throwable failure) {
        var cause = SqlState.of(failure).orElse("none");
        meters.waits(consumer, cause);
        LOG.warnf("%s waits: %s, SQL state %s", consumer, failure.getClass().getName(), cause);
    }

    /** Like {@link #untilAvailable}, but a deterministic failure gets {@value #TRIES} tries too. */
    <T> Uni<T> thrice(String consumer, Supplier<Uni<T>> work) {
        return untilAvailable(consumer, work)
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
