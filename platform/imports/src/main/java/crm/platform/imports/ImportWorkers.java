package crm.platform.imports;

import crm.platform.call.CallContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The threads of this process that work on import jobs. A sweep looks for jobs whose runner died, here or in another replica;
 * starting a job wakes a worker at once.
 */
@ApplicationScoped
class ImportWorkers {

    private static final Logger LOG = Logger.getLogger(ImportWorkers.class);
    private static final long SECONDS_TO_FINISH_A_CHUNK = 10;
    private static final String HOLDER = ManagementFactory.getRuntimeMXBean().getName();
    private static final CallContext NOBODY = new CallContext(null, null, "system:import", null, null);

    private final ImportProgress progress;
    private final ImportRunner runner;
    private final ImportRetention retention;
    private final Duration sweep;
    private final int workers;
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicBoolean again = new AtomicBoolean();
    private final AtomicBoolean started = new AtomicBoolean();
    private final ExecutorService threads = Executors.newCachedThreadPool(named("import"));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(named("import-sweep"));
    private volatile boolean stopping;

    ImportWorkers(
            ImportProgress progress,
            ImportRunner runner,
            ImportRetention retention,
            @ConfigProperty(name = "crm.import.sweep", defaultValue = "5s") Duration sweep,
            @ConfigProperty(name = "crm.import.workers", defaultValue = "1") int workers) {
        this.progress = progress;
        this.runner = runner;
        this.retention = retention;
        this.sweep = sweep;
        this.workers = workers;
    }

    void start() {
        if (started.compareAndSet(false, true)) {
            var millis = sweep.toMillis();
            timer.scheduleWithFixedDelay(this::wake, millis, millis, TimeUnit.MILLISECONDS);
            timer.scheduleWithFixedDelay(retention::purge, 1, 60, TimeUnit.MINUTES);
        }
    }

    /** Lets a free worker look for jobs. */
    void wake() {
        again.set(true);
        if (busy.incrementAndGet() <= workers && !stopping) {
            threads.execute(this::work);
        } else {
            busy.decrementAndGet();
        }
    }

    /** A chunk that is being written may end; what is left of the job is left to another runner. */
    void stop() throws InterruptedException {
        stopping = true;
        timer.shutdownNow();
        threads.shutdown();
        if (!threads.awaitTermination(SECONDS_TO_FINISH_A_CHUNK, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }

    private void work() {
        try {
            while (!stopping && again.getAndSet(false)) {
                claim().ifPresent(this::work);
            }
        } catch (RuntimeException unavailable) {
            LOG.debugf("no import job could be claimed: %s", unavailable.getMessage());
        } finally {
            busy.decrementAndGet();
            lookAgainIfAsked();
        }
    }

    /** Somebody may have asked while the last look was ending. */
    private void lookAgainIfAsked() {
        if (again.get() && !stopping) {
            wake();
        }
    }

    private void work(Claim claim) {
        again.set(true);
        runner.work(claim, threads, () -> stopping);
    }

    private Optional<Claim> claim() {
        return OwnCall.await(NOBODY, () -> progress.claim(HOLDER));
    }

    private static ThreadFactory named(String name) {
        return task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
