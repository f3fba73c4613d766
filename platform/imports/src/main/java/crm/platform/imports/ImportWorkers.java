package crm.platform.imports;

import crm.platform.call.CallContext;
import crm.platform.work.OwnContext;
import crm.platform.work.Pace;
import crm.platform.work.Worker;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Works on import jobs in this process. Starting a job wakes it; a sweep looks for jobs whose runner died, here or in another
 * replica.
 */
@ApplicationScoped
class ImportWorkers {

    private static final Duration TO_FINISH_A_CHUNK = Duration.ofSeconds(10);
    private static final Duration PURGE_EVERY = Duration.ofHours(1);
    private static final String HOLDER = ManagementFactory.getRuntimeMXBean().getName();
    private static final CallContext NOBODY = CallContext.of("system:import");

    private final ImportProgress progress;
    private final ImportRunner runner;
    private final Worker jobs;
    private final Worker purge;

    ImportWorkers(
            ImportProgress progress,
            ImportRunner runner,
            ImportRetention retention,
            @ConfigProperty(name = "crm.import.sweep", defaultValue = "5s") Duration sweep,
            @ConfigProperty(name = "crm.import.workers", defaultValue = "1") int workers) {
        this.progress = progress;
        this.runner = runner;
        this.jobs = Worker.named("import").threads(workers).sweep(sweep).runBlocking(this::oneJob);
        this.purge = Worker.named("import-purge")
                .as("system:import")
                .sweep(PURGE_EVERY)
                .run(stopping -> retention.purge().replaceWith(Pace.REST));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // both catch what goes wrong: the next round comes
    void start() {
        jobs.start();
        purge.start();
    }

    /** Lets a free worker look for jobs. */
    void wake() {
        jobs.wake();
    }

    /** A chunk that is being written may end; what is left of the job is left to another runner. */
    void stop() {
        purge.stop(Duration.ZERO);
        jobs.stop(TO_FINISH_A_CHUNK);
    }

    private Pace oneJob(BooleanSupplier stopping) {
        var claim = OwnContext.await(NOBODY, () -> progress.claim(HOLDER));
        claim.ifPresent(job -> runner.work(job, Infrastructure.getDefaultExecutor(), stopping));
        return claim.isPresent() ? Pace.AGAIN : Pace.REST;
    }
}
