package crm.sales.offer.messaging;

import crm.platform.work.Pace;
import crm.platform.work.Worker;
import crm.sales.offer.application.ExpireOffers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks again and again for offers whose last day is over; every replica does. */
@ApplicationScoped
class OfferTimer {

    private static final Duration LAST_BATCH = Duration.ofSeconds(10);

    private final Worker worker;

    OfferTimer(ExpireOffers expire, @ConfigProperty(name = "crm.sales.offer-check") Duration every) {
        this.worker = Worker.named("offers")
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
