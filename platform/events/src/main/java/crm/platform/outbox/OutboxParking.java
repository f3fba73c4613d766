package crm.platform.outbox;

import crm.platform.audit.Audit;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets an operator set an event aside that the broker refuses, so that its shard goes on, and bring it back later. Consumers park what
 * follows it of the same aggregate until it arrives.
 */
@ApplicationScoped
class OutboxParking {

    private static final String MARK = "update outbox o set parked_at = $2 where o.event_id = $1 and o.sent_at is null"
            + " returning " + OutboxRowView.COLUMNS;

    private final ReactiveUnitOfWork unitOfWork;
    private final Audit audit;
    private final Clock clock;

    OutboxParking(ReactiveUnitOfWork unitOfWork, Audit audit, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<OutboxRowView> park(UUID eventId) {
        return mark(eventId, clock.instant().atOffset(ZoneOffset.UTC), "outbox.parked");
    }

    Uni<OutboxRowView> unpark(UUID eventId) {
        return mark(eventId, null, "outbox.unparked");
    }

    private Uni<OutboxRowView> mark(UUID eventId, @Nullable OffsetDateTime parkedAt, String action) {
        return unitOfWork
                .sql(sql -> sql.execute(MARK, eventId, parkedAt))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw new NotFound("outbox-event", eventId);
                    }
                    return OutboxRowView.of(rows.iterator().next());
                })
                .call(row -> audit.record(
                        action,
                        row.topic(),
                        row.aggregateId().toString(),
                        Map.of("eventId", eventId.toString(), "type", row.type())));
    }
}
