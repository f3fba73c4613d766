package crm.consent.registry.persistence;

import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.UUID;

import crm.consent.registry.application.Approvals;
import crm.platform.data.Found;
import crm.platform.data.table.Column;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
class PgApprovals implements Approvals {

    private record Check(UUID permissionId, boolean approved, Instant checkedAt) {}

    static final Table<Check> CHECKS = new Table<>("registry_check", "c");
    private static final Column<Check, UUID> PERMISSION = CHECKS.key("permission_id", UUID, Check::permissionId);
    private static final Statement<Check> KEEP;

    static {
        CHECKS.column("approved", BOOLEAN, Check::approved);
        CHECKS.column("checked_at", INSTANT, Check::checkedAt);
        CHECKS.unused(UUID, "tenant_id");
        KEEP = CHECKS.statement("""
                insert into {table} as c ({names}) select {names} from {rows} r order by permission_id
                on conflict ({keys}) do update set {changes} where c.checked_at < excluded.checked_at
                """);
    }

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
                .map(rows -> Found.set(rows, PERMISSION::in));
    }

    @Override
    public Uni<Void> keep(Collection<UUID> approved, Collection<UUID> others, Instant askedAt) {
        var checks = Stream.concat(
                        approved.stream().map(id -> new Check(id, true, askedAt)),
                        others.stream().map(id -> new Check(id, false, askedAt)))
                .toList();
        return pool.preparedQuery(KEEP.sql()).execute(KEEP.arguments(checks)).replaceWithVoid();
    }
}
