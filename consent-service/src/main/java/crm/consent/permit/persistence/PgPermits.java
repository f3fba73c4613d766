package crm.consent.permit.persistence;

import crm.consent.permit.application.Permits;
import crm.consent.permit.domain.Permit;
import crm.consent.permit.domain.PermitState;
import crm.platform.call.CallContext;
import crm.platform.data.Found;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class PgPermits implements Permits {

    private static final String LATEST =
            """
            select distinct on (p.message_id) %s,
              bool_or(coalesce(p.outcome = 'DISPATCHED', false) or coalesce(p.late_outcome = 'DISPATCHED', false))
                over (partition by p.message_id) as dispatched
            from %s where p.message_id = any($1) order by p.message_id, p.attempt desc
            """.formatted(DispatchPermitTable.PERMITS.select(), DispatchPermitTable.PERMITS.from());

    private static final String LOCK = """
            select id, expires_at, outcome, late_outcome from dispatch_permit where id = any($1) order by id for no key update
            """;

    private final ReactiveUnitOfWork unitOfWork;

    PgPermits(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Map<UUID, Previous>> latestOf(Collection<UUID> messageIds) {
        return unitOfWork
                .sql(sql -> sql.execute(LATEST, (Object) messageIds.toArray(UUID[]::new)))
                .map(rows -> Found.map(rows, DispatchPermitTable.MESSAGE::in, PgPermits::previous));
    }

    private static Previous previous(Row row) {
        return new Previous(
                DispatchPermitTable.permit(row), DispatchPermitTable.state(row), row.getBoolean("dispatched"));
    }

    @Override
    public Uni<Set<UUID>> issue(List<Permit> permits) {
        if (permits.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        var issuedTo = CallContext.current().actor();
        return unitOfWork
                .sql(sql -> DispatchPermitTable.ISSUE.on(sql, permits, issuedTo))
                .map(rows -> Found.set(rows, DispatchPermitTable.ID::in));
    }

    @Override
    public Uni<Map<UUID, PermitState>> lock(Collection<UUID> permitIds) {
        return unitOfWork
                .sql(sql -> sql.execute(LOCK, (Object) permitIds.toArray(UUID[]::new)))
                .map(rows -> Found.map(rows, DispatchPermitTable.ID::in, DispatchPermitTable::state));
    }

    @Override
    public Uni<Void> report(Collection<PermitState> changed, Instant now) {
        return DispatchPermitTable.REPORT.write(unitOfWork, changed, now.atOffset(ZoneOffset.UTC));
    }
}
