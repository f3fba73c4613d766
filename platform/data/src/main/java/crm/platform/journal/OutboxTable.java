package crm.platform.journal;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.JSON_OBJECT;
import static crm.platform.data.table.SqlType.SMALLINT;
import static crm.platform.data.table.SqlType.TEXT;

import crm.contracts.Contract;
import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.time.Instant;
import java.util.UUID;

/** Events on their way out. Their order within a shard is {@code position}; never a cursor, for it is not the order of commits. */
public final class OutboxTable {

    /** An event with what the journal adds to it; the call's headers and the moment are the same for all of a statement. */
    public record Entry(UUID eventId, OutboundEvent event, Contract contract, short shard, String payload) {}

    public static final Table<Entry> OUTBOX = new Table<>("outbox", "o");
    public static final Column<Entry, Long> POSITION = OUTBOX.generated("position", BIGINT);
    public static final Column<Entry, UUID> EVENT_ID = OUTBOX.key("event_id", SqlType.UUID, Entry::eventId);
    public static final Column<Entry, String> TOPIC =
            OUTBOX.fixed("topic", TEXT, entry -> entry.contract().topic());
    public static final Column<Entry, UUID> AGGREGATE_ID =
            OUTBOX.fixed("aggregate_id", SqlType.UUID, entry -> entry.event().aggregateId());
    public static final Column<Entry, Long> AGGREGATE_VERSION =
            OUTBOX.fixed("aggregate_version", BIGINT, entry -> entry.event().aggregateVersion());
    public static final Column<Entry, Short> SHARD = OUTBOX.fixed("shard", SMALLINT, Entry::shard);
    public static final Column<Entry, String> TYPE =
            OUTBOX.fixed("type", TEXT, entry -> entry.contract().type());
    public static final Column<Entry, String> PAYLOAD = OUTBOX.fixed("payload", TEXT, Entry::payload);
    public static final Column<Entry, ?> HEADERS = OUTBOX.generated("headers", JSON_OBJECT);
    public static final Column<Entry, Instant> OCCURRED_AT =
            OUTBOX.fixed("occurred_at", INSTANT, entry -> entry.event().occurredAt());
    public static final Column<Entry, Instant> RECORDED_AT = OUTBOX.generated("recorded_at", INSTANT);
    public static final Column<Entry, Instant> SENT_AT = OUTBOX.generated("sent_at", INSTANT.orNull());

    /** Added by the storey that relays. */
    public static final Column<Entry, Instant> PARKED_AT = OUTBOX.generated("parked_at", INSTANT.orNull());

    /* What is the same for all events of a call comes first: headers, when, who, why. */
    static final Statement<Entry> RECORD = OUTBOX.statement("""
            event as (
              select * from {numbered} e
            ), outboxed as (
              insert into outbox ({names}, headers, recorded_at) select {names}, $1::jsonb, $2 from event order by place
            )
            insert into audit (id, at, actor, action, subject_type, subject_id, subject_version, correlation_id)
            select event_id, $2, $3, type, topic, aggregate_id::text, aggregate_version, $4
            from event order by place
            """);

    private OutboxTable() {}

    /** Where an aggregate's events wait, and keep their order. It follows from the id and the number of lanes, and changes with it. */
    public static int lane(UUID aggregateId, int lanes) {
        return Math.floorMod(aggregateId.hashCode(), lanes);
    }
}
