package crm.platform.outbox;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An event that has not been published yet.
 *
 * @param id of the event
 * @param parkedAt when an operator set it aside; null while the relay tries
 */
public record OutboxRowView(
        UUID id,
        int shard,
        String topic,
        String type,
        UUID aggregateId,
        long aggregateVersion,
        int bytes,
        Instant recordedAt,
        Instant parkedAt) {

    static final String COLUMNS = "o.event_id, o.shard, o.topic, o.type, o.aggregate_id, o.aggregate_version,"
            + " octet_length(o.payload) as bytes, o.recorded_at, o.parked_at";

    static OutboxRowView of(Row row) {
        return new OutboxRowView(
                row.getUUID("event_id"),
                row.getInteger("shard"),
                row.getString("topic"),
                row.getString("type"),
                row.getUUID("aggregate_id"),
                row.getLong("aggregate_version"),
                row.getInteger("bytes"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                instant(row.getOffsetDateTime("parked_at")));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
