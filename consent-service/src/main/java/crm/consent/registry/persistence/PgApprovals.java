package crm.consent.registry.persistence;

import crm.consent.registry.application.Approvals;
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

@ApplicationScoped
class PgApprovals implements Approvals {

    private static final String SINCE =
            "select permission_id from registry_check where permission_id = any($2) and approved and checked_at >= $1";
    private static final String KEEP = """
            insert into registry_check as c (permission_id, approved, checked_at)
            select id, approved, $3::timestamptz from (
              select unnest($1::uuid[]) as id, true as approved union all select unnest($2::uuid[]), false) as answers
            order by id
            on conflict (permission_id) do update set approved = excluded.approved, checked_at = excluded.checked_at
            where c.checked_at < excluded.checked_at
            """;

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
                    rows.forEach(row -> found.add(row.getUUID(0)));
                    return found;
                });
    }

    @Override
    public Uni<Void> keep(Collection<UUID> approved, Collection<UUID> others, Instant askedAt) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(
                        approved.toArray(UUID[]::new), others.toArray(UUID[]::new), askedAt.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
