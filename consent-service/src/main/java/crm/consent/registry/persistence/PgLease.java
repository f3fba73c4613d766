package crm.consent.registry.persistence;

import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;

import crm.consent.registry.application.Lease;
import crm.platform.data.table.Table;
import crm.platform.identity.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

@ApplicationScoped
class PgLease implements Lease {

    /* The row is there from the beginning, and only changed. */
    static final Table<Void> LEASES = new Table<>("registry_lease", "l");

    static {
        LEASES.generated("name", TEXT);
        LEASES.generated("holder", TEXT);
        LEASES.generated("until", INSTANT);
    }

    /** Longer than any turn takes. */
    private static final Duration HELD_FOR = Duration.ofSeconds(20);

    private static final String HOLD = RegistryOutboxTable.withStates("""
            with before as (
              select holder from registry_lease where name = 'worker' for update
            ), held as (
              update registry_lease l set holder = $1, until = $2 from before
              where l.name = 'worker' and (before.holder = $1 or l.until < $3) returning before.holder
            ), released as (
              update registry_outbox set next_attempt_at = $3
              where state = {inFlight} and exists (select from held where held.holder <> $1)
            )
            select true from held
            """);

    private final Pool pool;
    private final Clock clock;
    private final String holder;

    PgLease(Pool pool, Clock clock, Ids ids) {
        this.pool = pool;
        this.clock = clock;
        this.holder = ids.next().toString();
    }

    @Override
    public Uni<Boolean> hold() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(HOLD)
                .execute(Tuple.of(holder, now.plus(HELD_FOR), now))
                .map(held -> held.size() == 1);
    }
}
