package crm.platform.outbox;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deletes what has served its time: sent outbox rows, stored answers of repeated requests, remembered event ids. In batches, so that no
 * statement holds many rows or takes long. A remembered id may go, because the version of its aggregate still tells that it was applied.
 */
@ApplicationScoped
class Retention {

    private static final int BATCH = 5_000;
    private static final String OUTBOX = """
            delete from outbox where ctid = any(array(
              select ctid from outbox where recorded_at < $1 and sent_at < $1 limit $2))
            """;
    private static final String INBOX = """
            delete from inbox where ctid = any(array(select ctid from inbox where received_at < $1 limit $2))
            """;
    private static final String IDEMPOTENCY = """
            delete from idempotency where ctid = any(array(select ctid from idempotency where created_at < $1 limit $2))
            """;

    private final Pool pool;
    private final Clock clock;
    private final Duration sent;
    private final Duration remembered;
    private final Duration answers;

    Retention(
            Pool pool,
            Clock clock,
            OutboxSettings outbox,
            @ConfigProperty(name = "crm.inbox.retention") Duration remembered,
            @ConfigProperty(name = "crm.idempotency.retention") Duration answers) {
        this.pool = pool;
        this.clock = clock;
        this.sent = outbox.retention();
        this.remembered = remembered;
        this.answers = answers;
    }

    @Scheduled(
            every = "${crm.retention.every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> deleteOld() {
        return delete(OUTBOX, sent).chain(() -> delete(INBOX, remembered)).chain(() -> delete(IDEMPOTENCY, answers));
    }

    private Uni<Void> delete(String statement, Duration age) {
        return deleteBatch(statement, clock.instant().minus(age).atOffset(ZoneOffset.UTC));
    }

    private Uni<Void> deleteBatch(String statement, OffsetDateTime before) {
        return pool.preparedQuery(statement)
                .execute(Tuple.of(before, BATCH))
                .chain(deleted ->
                        deleted.rowCount() < BATCH ? Uni.createFrom().voidItem() : deleteBatch(statement, before));
    }
}
