package crm.consent.registry.persistence;

import crm.consent.registry.application.Lease;
import crm.platform.identity.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

@ApplicationScoped
class PgLease implements Lease {

    /** Longer than any turn takes. */
    private static final Duration HELD_FOR = Duration.ofSeconds(20);

    private static final String HOLD = """
            with before as (select holder from registry_lease where name = 'worker' for update)
            update registry_lease l set holder = $1, until = $2 from before
            where l.name = 'worker' and (before.holder = $1 or l.until < $3) returning before.holder
            """;

    private final Pool pool;
    private final Clock clock;
    private final String holder;

    PgLease(Pool pool, Clock clock, Ids ids) {
        this.pool = pool;
        this.clock = clock;
        this.holder = ids.next().toString();
    }

    @Override
    public Uni<Held> hold() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(HOLD)
                .execute(Tuple.of(holder, now.plus(HELD_FOR), now))
                .map(this::held);
    }

    private Held held(RowSet<Row> before) {
        if (before.size() == 0) {
            return Held.NO;
        }
        return before.iterator().next().getString(0).equals(holder) ? Held.STILL : Held.NEWLY;
    }
}
