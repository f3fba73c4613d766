package crm.platform.audit.seal;

import crm.platform.work.Pace;
import crm.platform.work.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals what was committed, again and again. In every replica: the database lets one of them at a time. */
@ApplicationScoped
class AuditSealing {

    /** Of a seal: enough for a busy second, and little for a verifier to hold. */
    private static final int ROWS = 1_000;

    private static final String SEAL = "select seal_audit($1)";
    private static final Duration TO_FINISH = Duration.ofSeconds(5);

    private final Pool pool;
    private final Clock clock;
    private final Worker worker;
    private volatile Instant sealedAt;

    AuditSealing(
            Pool pool,
            Clock clock,
            MeterRegistry registry,
            @ConfigProperty(name = "crm.audit.seal.every") Duration every) {
        this.pool = pool;
        this.clock = clock;
        this.sealedAt = clock.instant();
        this.worker = Worker.named("audit-sealing").sweep(every).run(stopping -> seal());
        registry.gauge("audit_seal_age_seconds", this, AuditSealing::age);
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        worker.stop(TO_FINISH);
    }

    private Uni<Pace> seal() {
        return pool.preparedQuery(SEAL).execute(Tuple.of(ROWS)).map(rows -> {
            sealedAt = clock.instant();
            return rows.iterator().next().getInteger(0) == ROWS ? Pace.AGAIN : Pace.REST;
        });
    }

    /** Since sealing last succeeded, whether there was anything to seal or not. */
    private double age() {
        return Duration.between(sealedAt, clock.instant()).toMillis() / 1000.0;
    }
}
