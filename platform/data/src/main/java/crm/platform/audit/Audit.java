package crm.platform.audit;

import crm.platform.call.CallContext;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.identity.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;

/** Who did what, for acts that record no event of their own; insert-only for the service's database role. */
@ApplicationScoped
public class Audit {

    private static final String INSERT = """
            insert into audit (id, at, actor, action, subject_type, subject_id, correlation_id, details)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """;

    private final ReactiveUnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    Audit(ReactiveUnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param details facts without personal values; may be empty, never null */
    public Uni<Void> record(String action, String subjectType, String subjectId, JsonObject details) {
        var call = CallContext.current();
        return unitOfWork.sql(sql -> sql.execute(
                        INSERT,
                        ids.next(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        call.actor(),
                        action,
                        subjectType,
                        subjectId,
                        call.correlationId(),
                        details)
                .replaceWithVoid());
    }
}
