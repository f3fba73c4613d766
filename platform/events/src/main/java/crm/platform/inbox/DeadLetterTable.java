package crm.platform.inbox;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.INTEGER;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.TEXT_MAP;

import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Events, and records that are none, that a consumer could not apply. */
public final class DeadLetterTable {

    /**
     * @param eventId made of the record's place where it is no event
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
            String payload,
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
    static final Column<Letter, Map<String, String>> HEADERS = LETTERS.fixed("headers", TEXT_MAP, Letter::headers);
    static final Column<Letter, String> PAYLOAD = LETTERS.fixed("payload", TEXT, Letter::payload);
    public static final Column<Letter, String> ERROR = LETTERS.column("error", TEXT, Letter::error);
    public static final Column<Letter, Integer> ATTEMPTS = LETTERS.column("attempts", INTEGER, Letter::attempts);
    public static final Column<Letter, Instant> DEAD_SINCE = LETTERS.fixed("dead_since", INSTANT, Letter::deadSince);
    public static final Column<Letter, Instant> REDRIVEN_AT = LETTERS.generated("redriven_at", INSTANT.orNull());

    static {
        LETTERS.readAs(Letter.class);
    }

    /** An event that fails again after it was redriven waits again. */
    static final Statement<Letter> BURY = LETTERS.statement("""
            insert into {table} as d ({names}) select {names} from {rows} r
            on conflict (consumer, event_id) do update
            set error = excluded.error, attempts = d.attempts + excluded.attempts, redriven_at = null
            """);

    static final String FIND = "select " + LETTERS.select() + " from " + LETTERS.from() + " where d.id = $1";
    static final String MARK =
            "update dead_letter set redriven_at = $2 where id = $1 and redriven_at is null returning id";

    private DeadLetterTable() {}
}
