package crm.consent.registry.persistence;

import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;

import crm.platform.data.table.Column;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.time.Instant;

/** How far the movements of a brand have been taken in; written with what they changed. */
final class RegistryCursorTable {

    record Cursor(String brand, String source, String after, Instant pulledAt) {}

    static final Table<Cursor> CURSORS = new Table<>("registry_cursor", "c");
    static final Column<Cursor, String> AFTER;
    static final Statement<Cursor> KEEP;

    static {
        CURSORS.generated("tenant_id", UUID);
        CURSORS.key("brand", TEXT, Cursor::brand);
        CURSORS.key("source", TEXT, Cursor::source);
        AFTER = CURSORS.column("after", TEXT.orNull(), Cursor::after);
        CURSORS.column("pulled_at", INSTANT, Cursor::pulledAt);
        KEEP = CURSORS.statement("""
                insert into {table} as c ({names}) select {names} from {rows} r
                on conflict (tenant_id, brand, source) do update set after = coalesce(excluded.after, c.after), pulled_at = excluded.pulled_at
                """);
    }

    private RegistryCursorTable() {}
}
