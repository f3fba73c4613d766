package crm.platform.audit;

import crm.platform.audit.AuditTable.Act;
import crm.platform.call.CallContext;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.identity.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Who did what, for acts that record no event of their own; insert-only for the service's database role. */
@ApplicationScoped
public class Audit {

    private final ReactiveUnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    Audit(ReactiveUnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** An act of which there is no more to tell. */
    public Uni<Void> record(String action, String subjectType, String subjectId) {
        return record(action, subjectType, subjectId, Map.of());
    }

    /** @param details facts without personal values; may be empty, never null */
    public Uni<Void> record(String action, String subjectType, String subjectId, Map<String, Object> details) {
        var call = CallContext.current();
        var act = new Act(
                ids.next(),
                clock.instant(),
                call.actor(),
                action,
                subjectType,
                subjectId,
                call.correlationId(),
                new JsonObject(details),
                null);
        return AuditTable.INSERT.write(unitOfWork, List.of(act));
    }
}
