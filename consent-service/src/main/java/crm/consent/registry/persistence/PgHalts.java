package crm.consent.registry.persistence;

import crm.consent.registry.application.Halts;
import crm.consent.registry.persistence.RegistryHaltTable.Halt;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class PgHalts implements Halts {

    private final Pool pool;

    PgHalts(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Map<String, Instant>> current() {
        return pool.query("select scope, until from registry_halt").execute().map(rows -> {
            Map<String, Instant> halted = new HashMap<>();
            rows.forEach(row -> halted.put(RegistryHaltTable.SCOPE.in(row), RegistryHaltTable.UNTIL.in(row)));
            return halted;
        });
    }

    @Override
    public Uni<Void> halt(String scope, Instant until, String code) {
        return pool.preparedQuery(RegistryHaltTable.HALT.sql())
                .execute(RegistryHaltTable.HALT.arguments(List.of(new Halt(scope, until, code))))
                .replaceWithVoid();
    }
}
