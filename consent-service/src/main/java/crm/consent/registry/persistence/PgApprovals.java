package crm.consent.registry.persistence;

import crm.consent.registry.application.Approvals;
import crm.consent.registry.persistence.RegistryCheckTable.Check;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
class PgApprovals implements Approvals {

    private static final String SINCE =
            "select permission_id from registry_check where permission_id = any($2) and approved and checked_at >= $1";

    private final Pool pool;

    PgApprovals(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Set<UUID>> since(Instant moment, Collection<UUID> permissionIds) {
        return pool.preparedQuery(SINCE)
                .execute(Tuple.of(moment.atOffset(ZoneOffset.UTC), permissionIds.toArray(UUID[]::new)))
                .map(rows -> {
                    Set<UUID> found = new HashSet<>();
                    rows.forEach(row -> found.add(RegistryCheckTable.PERMISSION.in(row)));
                    return found;
                });
    }

    @Override
    public Uni<Void> keep(Collection<UUID> approved, Collection<UUID> others, Instant askedAt) {
        var checks = Stream.concat(
                        approved.stream().map(id -> new Check(id, true, askedAt)),
                        others.stream().map(id -> new Check(id, false, askedAt)))
                .toList();
        return pool.preparedQuery(RegistryCheckTable.KEEP.sql())
                .execute(RegistryCheckTable.KEEP.arguments(checks))
                .replaceWithVoid();
    }
}
