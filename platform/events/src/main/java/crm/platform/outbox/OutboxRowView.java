package crm.platform.outbox;

import static crm.platform.journal.OutboxTable.AGGREGATE_ID;
import static crm.platform.journal.OutboxTable.AGGREGATE_VERSION;
import static crm.platform.journal.OutboxTable.EVENT_ID;
import static crm.platform.journal.OutboxTable.PARKED_AT;
import static crm.platform.journal.OutboxTable.PAYLOAD;
import static crm.platform.journal.OutboxTable.RECORDED_AT;
import static crm.platform.journal.OutboxTable.SHARD;
import static crm.platform.journal.OutboxTable.TOPIC;
import static crm.platform.journal.OutboxTable.TYPE;

import crm.platform.journal.OutboxTable;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event that has not been published yet.
 *
 * @param id of the event
 * @param parkedAt when an operator set it aside; null while the relay tries
 */
public record OutboxRowView(
        UUID id,
        int shard,
        @Schema(examples = "crm.sales.order.v1") String topic,
        @Schema(examples = "crm.sales.order.confirmed.v1") String type,
        UUID aggregateId,
        long aggregateVersion,
        int bytes,
        Instant recordedAt,
        @Nullable Instant parkedAt) {

    static final String COLUMNS = OutboxTable.OUTBOX.select(
                    EVENT_ID, SHARD, TOPIC, TYPE, AGGREGATE_ID, AGGREGATE_VERSION, RECORDED_AT, PARKED_AT)
            + ", octet_length(" + PAYLOAD.sql() + ") as bytes";

    static OutboxRowView of(Row row) {
        return new OutboxRowView(
                EVENT_ID.in(row),
                SHARD.in(row),
                TOPIC.in(row),
                TYPE.in(row),
                AGGREGATE_ID.in(row),
                AGGREGATE_VERSION.in(row),
                row.getInteger("bytes"),
                RECORDED_AT.in(row),
                PARKED_AT.in(row));
    }
}
