package crm.platform.inbox;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.BYTES;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.INTEGER;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.TEXT_MAP;

import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events, and records that are none, that a consumer could not apply. */
public final class DeadLetterTable {

    /**
     * @param eventId made of the record's place where it is no event
     * @param payload null where the record had none
     * @param attempts how often it was tried
     */
    public record Letter(
            UUID id,
            String consumer,
            UUID eventId,
            String topic,
            String type,
            UUID aggregateId,
            long aggregateVersion,
            Map<String, String> headers,
            Place place,
            byte @Nullable [] payload,
            String error,
            int attempts,
            Instant deadSince) {}

    public static final Table<Letter> LETTERS = new Table<>("dead_letter", "d");
    public static final Column<Letter, UUID> ID = LETTERS.key("id", SqlType.UUID, Letter::id);
    public static final Column<Letter, String> CONSUMER = LETTERS.fixed("consumer", TEXT, Letter::consumer);
    public static final Column<Letter, UUID> EVENT_ID = LETTERS.fixed("event_id", SqlType.UUID, Letter::eventId);
    public static final Column<Letter, String> TOPIC = LETTERS.fixed("topic", TEXT, Letter::topic);
    public static final Column<Letter, String> TYPE = LETTERS.fixed("type", TEXT, Letter::type);
    public static final Column<Letter, UUID> AGGREGATE_ID =
            LETTERS.fixed("aggregate_id", SqlType.UUID, Letter::aggregateId);
    public static final Column<Letter, Long> AGGREGATE_VERSION =
            LETTERS.fixed("aggregate_version", BIGINT, Letter::aggregateVersion);
    public static final Column<Letter, Map<String, String>> HEADERS =
            LETTERS.fixed("headers", TEXT_MAP, Letter::headers);
    public static final Column<Letter, Integer> PARTITION = LETTERS.fixed(
            "topic_partition", INTEGER.orNull(), letter -> letter.place().partition());
    public static final Column<Letter, Long> OFFSET = LETTERS.fixed(
            "topic_offset", BIGINT.orNull(), letter -> letter.place().offset());
    public static final Column<Letter, byte[]> KEY =
            LETTERS.fixed("record_key", BYTES.orNull(), letter -> letter.place().key());
    public static final Column<Letter, byte[]> PAYLOAD = LETTERS.fixed("payload", BYTES.orNull(), Letter::payload);
    public static final Column<Letter, String> ERROR = LETTERS.column("error", TEXT, Letter::error);
    public static final Column<Letter, Integer> ATTEMPTS = LETTERS.column("attempts", INTEGER, Letter::attempts);
    public static final Column<Letter, Instant> DEAD_SINCE = LETTERS.fixed("dead_since", INSTANT, Letter::deadSince);
    public static final Column<Letter, Instant> REDRIVEN_AT = LETTERS.generated("redriven_at", INSTANT.orNull());

    static {
        LETTERS.readBy(DeadLetterTable::letter);
    }

    /** An event that fails again after it was redriven waits again. */
    static final Statement<Letter> BURY = LETTERS.statement("""
            insert into {table} as d ({names}) select {names} from {rows} r
            on conflict (consumer, event_id) do update
            set error = excluded.error, attempts = d.attempts + excluded.attempts, redriven_at = null
            """);

    static final String FIND = "select " + LETTERS.select() + " from " + LETTERS.from() + " where d.id = $1";
    /** By now it is known whose event it is. */
    static final String MARK = """
            update dead_letter set redriven_at = $2, type = $3, aggregate_id = $4, aggregate_version = $5
            where id = $1 and redriven_at is null returning id""";

    private static Letter letter(Row row) {
        return new Letter(
                ID.in(row),
                CONSUMER.in(row),
                EVENT_ID.in(row),
                TOPIC.in(row),
                TYPE.in(row),
                AGGREGATE_ID.in(row),
                AGGREGATE_VERSION.in(row),
                HEADERS.in(row),
                new Place(PARTITION.in(row), OFFSET.in(row), KEY.in(row)),
                PAYLOAD.in(row),
                ERROR.in(row),
                ATTEMPTS.in(row),
                DEAD_SINCE.in(row));
    }

    private DeadLetterTable() {}
}
