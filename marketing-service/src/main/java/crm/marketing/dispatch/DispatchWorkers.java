package crm.marketing.dispatch;

import crm.marketing.campaign.application.Wake;
import crm.marketing.dispatch.application.DispatchChunk;
import crm.marketing.dispatch.application.DispatchChunk.Pace;
import crm.marketing.dispatch.application.DispatchSettings;
import crm.marketing.dispatch.application.KeepHouse;
import crm.marketing.dispatch.application.ReportOutcomes;
import crm.platform.call.CallContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The threads of this process that send, report and keep house. They wait for a sign or for the sweep, whichever comes first: what
 * another replica started, or left behind when it died, is found by the sweep.
 */
@ApplicationScoped
class DispatchWorkers implements Wake, crm.marketing.dispatch.application.ReporterWake {

    private static final Logger LOG = Logger.getLogger(DispatchWorkers.class);
    private static final CallContext NOBODY = new CallContext(null, null, "system:dispatch", null, null);
    private static final Duration TO_FINISH_A_WAVE = Duration.ofSeconds(12);

    private final DispatchChunk chunk;
    private final ReportOutcomes report;
    private final KeepHouse house;
    private final DispatchSettings settings;
    private final Semaphore work = new Semaphore(0);
    private final Semaphore reports = new Semaphore(0);
    private final Semaphore chores = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    DispatchWorkers(DispatchChunk chunk, ReportOutcomes report, KeepHouse house, DispatchSettings settings) {
        this.chunk = chunk;
        this.report = report;
        this.house = house;
        this.settings = settings;
    }

    void start(@Observes StartupEvent started) {
        for (int i = 0; i < settings.workers(); i++) {
            run("dispatch-" + i, work, this::oneChunk);
        }
        run("dispatch-report", reports, this::oneReport);
        run("dispatch-house", chores, this::keepHouse);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        up();
        reporter();
        for (var thread : threads) {
            thread.join(TO_FINISH_A_WAVE.toMillis());
        }
    }

    @Override
    public void up() {
        signal(work, settings.workers());
        signal(chores, 1);
    }

    @Override
    public void reporter() {
        signal(reports, 1);
    }

    private Duration oneChunk() {
        return switch (await(() -> chunk.run(() -> stopping))) {
            case GO_ON -> Duration.ZERO;
            case NOTHING_DUE -> {
                signal(chores, 1);
                yield settings.sweep();
            }
            case SOMEBODY_AWAY -> settings.retry();
        };
    }

    private Duration oneReport() {
        return await(report::now) ? Duration.ZERO : settings.sweep();
    }

    private Duration keepHouse() {
        await(() -> house.now().replaceWith(Pace.NOTHING_DUE));
        return settings.sweep();
    }

    private void run(String name, Semaphore sign, Supplier<Duration> task) {
        var thread = new Thread(() -> loop(sign, task), name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void loop(Semaphore sign, Supplier<Duration> task) {
        try {
            while (!stopping) {
                var pause = attempt(task);
                if (!pause.isZero() && sign.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    sign.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever fails is tried again later: what was claimed comes back by itself. */
    private Duration attempt(Supplier<Duration> task) {
        try {
            return task.get();
        } catch (RuntimeException failure) {
            // without the message: it may hold the values of a statement or of a request
            LOG.warnf(
                    "%s is tried again: %s",
                    Thread.currentThread().getName(), failure.getClass().getName());
            return settings.retry();
        }
    }

    private static void signal(Semaphore sign, int threads) {
        if (sign.availablePermits() < threads) {
            sign.release(threads);
        }
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> {
                NOBODY.enter();
                return work.get();
            });
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
