package crm.consent.permission.persistence;

import crm.consent.permission.application.Consents;
import crm.platform.domain.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PgConsents implements Consents {

    private static final String FIND = """
            select e.id, e.action, e.effective_at as said_at, e.seq, e.recorded_at as entered_at, s.*
            from ledger_entry e join permission_state s on s.permission_id = e.permission_id where e.id = $1
            """;

    private final Pool pool;

    PgConsents(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<RecordedConsent> require(UUID id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(rows -> {
            if (rows.size() == 0) {
                throw new NotFound("consent", id);
            }
            return consent(rows.iterator().next());
        });
    }

    private static RecordedConsent consent(Row row) {
        return new RecordedConsent(
                row.getUUID("id"),
                row.getString("action"),
                row.getOffsetDateTime("said_at").toInstant(),
                row.getLong("seq"),
                row.getOffsetDateTime("entered_at").toInstant(),
                PgPermissionStates.permission(row));
    }
}
