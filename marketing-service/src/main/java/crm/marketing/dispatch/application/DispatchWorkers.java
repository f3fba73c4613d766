package crm.marketing.dispatch.application;

import crm.marketing.campaign.application.Wake;
import crm.platform.work.Pace;
import crm.platform.work.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Those who send, report and keep house in this process. */
@ApplicationScoped
class DispatchWorkers implements Wake, ReporterWake {

    private static final Duration TO_FINISH_A_WAVE = Duration.ofSeconds(12);

    private final DispatchChunk chunk;
    private final Worker senders;
    private final Worker reporter;
    private final Worker house;

    DispatchWorkers(DispatchChunk chunk, ReportOutcomes report, KeepHouse house, DispatchSettings settings) {
        this.chunk = chunk;
        this.senders = worker("dispatch", settings).threads(settings.workers()).run(this::oneChunk);
        this.reporter = worker("dispatch-report", settings)
                .run(stopping -> report.now().map(wasDue -> wasDue ? Pace.AGAIN : Pace.REST));
        this.house =
                worker("dispatch-house", settings).run(stopping -> house.now().replaceWith(Pace.REST));
    }

    private static Worker.Builder worker(String name, DispatchSettings settings) {
        return Worker.named(name).as("system:dispatch").sweep(settings.sweep()).retry(settings.retry());
    }

    void start(@Observes StartupEvent started) {
        List.of(senders, reporter, house).forEach(Worker::start);
    }

    void stop(@Observes ShutdownEvent stopped) {
        List.of(senders, reporter, house).forEach(worker -> worker.stop(TO_FINISH_A_WAVE));
    }

    @Override
    public void up() {
        senders.wake();
        house.wake();
    }

    @Override
    public void reporter() {
        reporter.wake();
    }

    /** Where nothing is due any more a campaign may be over. */
    private Uni<Pace> oneChunk(BooleanSupplier stopping) {
        return chunk.run(stopping).invoke(pace -> {
            if (pace == Pace.REST) {
                house.wake();
            }
        });
    }
}
