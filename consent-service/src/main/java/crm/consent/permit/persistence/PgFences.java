package crm.consent.permit.persistence;

import static crm.consent.permission.persistence.PermissionStateTable.FENCED;
import static crm.consent.permission.persistence.PermissionStateTable.FENCE_EPOCH;

import crm.consent.permission.persistence.PermissionStateTable;
import crm.consent.permit.application.Fences;
import crm.platform.data.Found;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class PgFences implements Fences {

    private static final String HOLD = """
            select permission_id, epoch, blocked from permission_fence where permission_id = any($1)
            order by permission_id for share
            """;

    /*
     * A statement of its own, after the locks: its snapshot sees what an entry committed while we waited for its fence. What does not
     * fit the fence is not believed.
     */
    private static final String READ = """
            select s.permission_id, f.epoch, s.decision, s.reasons, s.epoch = f.epoch and f.blocked = (s.decision = 'DENY') as fits
            from permission_state s join permission_fence f using (permission_id) where s.permission_id = any($1)
            """;

    private final ReactiveUnitOfWork unitOfWork;

    PgFences(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Map<UUID, Held>> hold(Collection<UUID> permissionIds) {
        var ids = permissionIds.toArray(UUID[]::new);
        return unitOfWork.sql(sql -> sql.execute(HOLD, (Object) ids).chain(locked -> {
            var held = Found.map(locked, FENCED::in, row -> new Held(FENCE_EPOCH.in(row), null));
            return sql.execute(READ, (Object) held.keySet().toArray(UUID[]::new))
                    .invoke(rows -> held.putAll(Found.map(rows, FENCED::in, PgFences::held)))
                    .replaceWith(held);
        }));
    }

    private static Held held(Row row) {
        return new Held(FENCE_EPOCH.in(row), row.getBoolean("fits") ? PermissionStateTable.decision(row) : null);
    }
}
