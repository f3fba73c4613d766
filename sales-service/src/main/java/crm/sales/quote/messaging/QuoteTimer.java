package crm.sales.quote.messaging;

import crm.platform.work.Pace;
import crm.platform.work.Worker;
import crm.sales.quote.application.ExpireQuotes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks again and again for quotes whose last day has passed; every replica does. */
@ApplicationScoped
class QuoteTimer {

    private static final Duration LAST_BATCH = Duration.ofSeconds(10);

    private final Worker worker;

    QuoteTimer(ExpireQuotes expire, @ConfigProperty(name = "crm.sales.quote.expiry-check") Duration every) {
        this.worker = Worker.named("quotes")
                .sweep(every)
                .run(stopping -> expire.batch().map(isFull -> isFull ? Pace.AGAIN : Pace.REST));
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        worker.stop(LAST_BATCH);
    }
}
