package crm.platform.deadletter;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An event that a consumer could not apply.
 *
 * @param attempts how often it was tried before it was laid aside
 * @param redrivenAt when it was applied after all; null while it waits
 */
public record DeadLetterView(
        UUID id,
        String consumer,
        UUID eventId,
        String topic,
        String type,
        UUID aggregateId,
        long aggregateVersion,
        String error,
        int attempts,
        Instant deadSince,
        Instant redrivenAt) {

    static DeadLetterView of(DeadLetterEntity entity) {
        return new DeadLetterView(
                entity.id,
                entity.consumer,
                entity.eventId,
                entity.topic,
                entity.type,
                entity.aggregateId,
                entity.aggregateVersion,
                entity.error,
                entity.attempts,
                entity.deadSince,
                entity.redrivenAt);
    }

    static DeadLetterView of(Row row) {
        return new DeadLetterView(
                row.getUUID("id"),
                row.getString("consumer"),
                row.getUUID("event_id"),
                row.getString("topic"),
                row.getString("type"),
                row.getUUID("aggregate_id"),
                row.getLong("aggregate_version"),
                row.getString("error"),
                row.getInteger("attempts"),
                row.getOffsetDateTime("dead_since").toInstant(),
                instant(row.getOffsetDateTime("redriven_at")));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
