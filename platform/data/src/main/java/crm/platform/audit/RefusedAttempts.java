package crm.platform.audit;

import crm.platform.audit.AuditTable.Act;
import crm.platform.call.CallContext;
import crm.platform.data.SqlState;
import crm.platform.work.OwnContext;
import crm.platform.work.Pace;
import crm.platform.work.Worker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import org.jboss.logging.Logger;

/**
 * Refused attempts on their way into the audit trail. The command's transaction was rolled back, so they are written behind the
 * answer, in batches; who is refused never waits for it. What finds no place in memory is counted and gone.
 */
@ApplicationScoped
class RefusedAttempts {

    static final int MOST_WAITING = 10_000;
    private static final int BATCH = 500;
    private static final Duration SWEEP = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration TO_FINISH = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(RefusedAttempts.class);

    private final ArrayBlockingQueue<Act> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final List<Act> batch = new ArrayList<>();
    private final Pool pool;
    private final Counter dropped;
    private final Worker worker;

    RefusedAttempts(Pool pool, MeterRegistry registry) {
        this.pool = pool;
        this.dropped = registry.counter("audit_attempts_dropped_total");
        this.worker = Worker.named("audit-attempts").sweep(SWEEP).retry(RETRY).run(stopping -> next());
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    /** What waits is written before the process ends; a killed one takes it along. */
    void stop(@Observes ShutdownEvent stopped) {
        worker.stop(TO_FINISH);
        try {
            OwnContext.await(CallContext.of("system:audit-attempts"), this::rest);
        } catch (RuntimeException failure) {
            LOG.errorf(
                    "%d refused attempts are lost at the end: %s",
                    waiting.size() + batch.size(), failure.getClass().getName());
        }
    }

    /** Never waits. */
    void add(Act attempt) {
        if (waiting.offer(attempt)) {
            worker.wake();
        } else {
            dropped.increment();
        }
    }

    /** The batch stays until it is written. Who of us is late writes it a second time, which changes nothing. */
    private Uni<Pace> next() {
        if (batch.isEmpty()) {
            waiting.drainTo(batch, BATCH);
        }
        if (batch.isEmpty()) {
            return Uni.createFrom().item(Pace.REST);
        }
        return pool.preparedQuery(AuditTable.INSERT_NEW.sql())
                .execute(AuditTable.INSERT_NEW.arguments(List.copyOf(batch)))
                .replaceWithVoid()
                .onFailure(RefusedAttempts::isOfTheData)
                .recoverWithUni(this::giveUp)
                .map(written -> {
                    batch.clear();
                    return Pace.AGAIN;
                });
    }

    private Uni<Void> rest() {
        return next().ifNoItem()
                .after(TO_FINISH)
                .fail()
                .chain(pace -> pace == Pace.AGAIN ? rest() : Uni.createFrom().voidItem());
    }

    /** No row of ours should be impossible; if one is, it must not hold back all that come after it. */
    private Uni<Void> giveUp(Throwable failure) {
        LOG.errorf(
                "%d refused attempts cannot be written: %s",
                batch.size(), SqlState.of(failure).orElse(""));
        dropped.increment(batch.size());
        return Uni.createFrom().voidItem();
    }

    private static boolean isOfTheData(Throwable failure) {
        return SqlState.of(failure)
                .filter(state -> state.startsWith("22") || state.startsWith("23"))
                .isPresent();
    }
}
