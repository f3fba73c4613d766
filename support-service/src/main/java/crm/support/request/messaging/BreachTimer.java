package crm.support.request.messaging;

import crm.platform.work.Pace;
import crm.platform.work.Worker;
import crm.support.request.application.NoticeBreaches;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks again and again for promises whose time has run out; every replica does. */
@ApplicationScoped
class BreachTimer {

    private static final Duration LAST_BATCH = Duration.ofSeconds(10);

    private final Worker worker;

    BreachTimer(NoticeBreaches notice, @ConfigProperty(name = "crm.support.breach-check") Duration every) {
        this.worker = Worker.named("sla")
                .sweep(every)
                .run(stopping -> notice.batch().map(isFull -> isFull ? Pace.AGAIN : Pace.REST));
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        worker.stop(LAST_BATCH);
    }
}
