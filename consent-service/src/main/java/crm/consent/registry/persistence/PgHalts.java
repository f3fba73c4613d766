package crm.consent.registry.persistence;

import crm.consent.registry.application.Halts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

@ApplicationScoped
class PgHalts implements Halts {

    private static final String HALT = """
            insert into registry_halt as h (scope, until, code) values ($1, $2, $3)
            on conflict (scope) do update set until = excluded.until, code = excluded.code where h.until < excluded.until
            """;

    private final Pool pool;

    PgHalts(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Map<String, Instant>> current() {
        return pool.query("select scope, until from registry_halt").execute().map(rows -> {
            Map<String, Instant> halted = new HashMap<>();
            rows.forEach(
                    row -> halted.put(row.getString(0), row.getOffsetDateTime(1).toInstant()));
            return halted;
        });
    }

    @Override
    public Uni<Void> halt(String scope, Instant until, String code) {
        return pool.preparedQuery(HALT)
                .execute(Tuple.of(scope, until.atOffset(ZoneOffset.UTC), code))
                .replaceWithVoid();
    }
}
