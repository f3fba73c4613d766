package crm.platform.user;

import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.UUID;

import crm.platform.data.table.Column;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.time.Instant;
import java.util.UUID;

/** Who inherits whose records. */
final class SuccessionTable {

    static final Table<Succession> SUCCESSIONS = new Table<>("succession", "s");
    static final Column<Succession, UUID> USER = SUCCESSIONS.key("user_id", UUID, Succession::user);
    static final Column<Succession, UUID> SUCCESSOR = SUCCESSIONS.column("successor_id", UUID, Succession::successor);
    static final Column<Succession, Boolean> OPEN = SUCCESSIONS.column("open", BOOLEAN, Succession::open);
    static final Column<Succession, Boolean> FOUND_NONE =
            SUCCESSIONS.column("found_none", BOOLEAN, Succession::foundNone);
    static final Column<Succession, Instant> DUE_AT = SUCCESSIONS.column("due_at", INSTANT, Succession::dueAt);
    static final Statement<Succession> STORE = SUCCESSIONS.store();

    static {
        SUCCESSIONS.readBy(row ->
                new Succession(USER.in(row), SUCCESSOR.in(row), OPEN.in(row), FOUND_NONE.in(row), DUE_AT.in(row)));
    }

    private SuccessionTable() {}
}
