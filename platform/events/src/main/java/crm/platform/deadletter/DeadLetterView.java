package crm.platform.deadletter;

import static crm.platform.inbox.DeadLetterTable.AGGREGATE_ID;
import static crm.platform.inbox.DeadLetterTable.AGGREGATE_VERSION;
import static crm.platform.inbox.DeadLetterTable.ATTEMPTS;
import static crm.platform.inbox.DeadLetterTable.CONSUMER;
import static crm.platform.inbox.DeadLetterTable.DEAD_SINCE;
import static crm.platform.inbox.DeadLetterTable.ERROR;
import static crm.platform.inbox.DeadLetterTable.EVENT_ID;
import static crm.platform.inbox.DeadLetterTable.ID;
import static crm.platform.inbox.DeadLetterTable.LETTERS;
import static crm.platform.inbox.DeadLetterTable.REDRIVEN_AT;
import static crm.platform.inbox.DeadLetterTable.TOPIC;
import static crm.platform.inbox.DeadLetterTable.TYPE;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event that a consumer could not apply.
 *
 * @param attempts how often it was tried before it was laid aside
 * @param redrivenAt when it was applied after all; null while it waits
 */
public record DeadLetterView(
        UUID id,
        @Schema(examples = "support.sales") String consumer,
        UUID eventId,
        @Schema(examples = "crm.sales.order.v1") String topic,
        @Schema(examples = "crm.sales.order.confirmed.v1") String type,
        UUID aggregateId,
        long aggregateVersion,
        @Schema(examples = "The event cannot be read.") String error,
        int attempts,
        Instant deadSince,
        @Nullable Instant redrivenAt) {

    static final String COLUMNS = LETTERS.select(
            ID,
            CONSUMER,
            EVENT_ID,
            TOPIC,
            TYPE,
            AGGREGATE_ID,
            AGGREGATE_VERSION,
            ERROR,
            ATTEMPTS,
            DEAD_SINCE,
            REDRIVEN_AT);

    static DeadLetterView of(Row row) {
        return new DeadLetterView(
                ID.in(row),
                CONSUMER.in(row),
                EVENT_ID.in(row),
                TOPIC.in(row),
                TYPE.in(row),
                AGGREGATE_ID.in(row),
                AGGREGATE_VERSION.in(row),
                ERROR.in(row),
                ATTEMPTS.in(row),
                DEAD_SINCE.in(row),
                REDRIVEN_AT.in(row));
    }
}
