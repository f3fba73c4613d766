package crm.platform.identity;

import com.fasterxml.uuid.Generators;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The only place where time and identity enter a service. */
@ApplicationScoped
class TimeAndIds {

    private final Duration ahead;
    private final boolean local;

    /**
     * @param ahead for proofs: what becomes of a service whose clock is wrong
     * @param local whether this is a developer's machine; nowhere else is a clock wrong on purpose
     */
    TimeAndIds(
            @ConfigProperty(name = "crm.clock.ahead", defaultValue = "PT0S") Duration ahead,
            @ConfigProperty(name = "crm.local", defaultValue = "false") boolean local) {
        this.ahead = ahead;
        this.local = local;
    }

    void requireTrueClock(@Observes StartupEvent started) {
        if (!local && !ahead.isZero()) {
            throw new IllegalStateException(
                    "crm.clock.ahead is for proofs on a local system, and crm.local is not set");
        }
    }

    /** UTC, cut to microseconds: what PostgreSQL stores is what the answer said. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.offset(Clock.systemUTC(), ahead), Duration.ofNanos(1_000));
    }

    @Produces
    @ApplicationScoped
    Ids ids() {
        var generator = Generators.timeBasedEpochGenerator();
        return generator::generate;
    }
}
