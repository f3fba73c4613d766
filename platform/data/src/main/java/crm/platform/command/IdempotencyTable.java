package crm.platform.command;

import static crm.platform.data.table.SqlType.BYTES;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.SMALLINT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.TEXT_MAP;

import crm.platform.data.table.Column;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keys of callers' writes, with what was asked and, since it was done, answered. */
final class IdempotencyTable {

    /** @param answer null until the write is done */
    record Kept(
            String caller,
            String key,
            byte @Nullable [] fingerprint,
            @Nullable StoredAnswer answer,
            @Nullable Instant at) {}

    static final Table<Kept> KEYS = new Table<>("idempotency", "i");
    static final Column<Kept, String> CALLER = KEYS.key("caller", TEXT, Kept::caller);
    static final Column<Kept, String> KEY = KEYS.key("key", TEXT, Kept::key);
    static final Column<Kept, byte[]> FINGERPRINT = KEYS.fixed("fingerprint", BYTES, Kept::fingerprint);
    static final Column<Kept, Integer> STATUS = KEYS.column(
            "status", SMALLINT.as(Short::intValue, Integer::shortValue).orNull(), answered(StoredAnswer::status));
    static final Column<Kept, Map<String, String>> HEADERS =
            KEYS.column("headers", TEXT_MAP.orNull(), answered(StoredAnswer::headers));
    static final Column<Kept, String> BODY = KEYS.column("body", TEXT.orNull(), answered(StoredAnswer::body));
    static final Column<Kept, Instant> AT = KEYS.fixed("created_at", INSTANT, Kept::at);
    static final Statement<Kept> CLAIM = KEYS.insertNew();
    static final Statement<Kept> COMPLETE = KEYS.update();
    static final String FIND =
            "select " + KEYS.select() + " from " + KEYS.from() + " where i.caller = $1 and i.key = $2";

    static {
        KEYS.together(STATUS, HEADERS, BODY);
        KEYS.readBy(row -> new Kept(
                CALLER.in(row),
                KEY.in(row),
                FINGERPRINT.in(row),
                STATUS.in(row) == null ? null : new StoredAnswer(STATUS.in(row), HEADERS.in(row), BODY.in(row)),
                AT.in(row)));
    }

    private static <V> Function<Kept, V> answered(Function<StoredAnswer, V> part) {
        return kept -> kept.answer() == null ? null : part.apply(kept.answer());
    }

    private IdempotencyTable() {}
}
