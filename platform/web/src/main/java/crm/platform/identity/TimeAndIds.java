package crm.platform.identity;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The only place where time and identity enter a service. */
@ApplicationScoped
class TimeAndIds {

    /** UTC, cut to microseconds: what PostgreSQL stores is what the answer said. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Produces
    @ApplicationScoped
    Ids ids() {
        var generator = Generators.timeBasedEpochGenerator();
        return generator::generate;
    }
}
