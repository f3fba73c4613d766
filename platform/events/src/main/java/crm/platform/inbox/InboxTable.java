package crm.platform.inbox;

import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;

import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.util.UUID;

/** Events that a consumer has been given; who it is comes with the statement. */
final class InboxTable {

    static final Table<Arrival> INBOX = new Table<>("inbox", "i");
    static final Column<Arrival, UUID> EVENT_ID = INBOX.key("event_id", SqlType.UUID, Arrival::id);

    static {
        INBOX.generated("consumer", TEXT);
        INBOX.generated("received_at", INSTANT);
    }

    /** Answers those that are new. */
    static final Statement<Arrival> REMEMBER = INBOX.statement("""
            insert into {table} (consumer, {names}) select $1, {names} from {rows} r order by event_id
            on conflict do nothing
            returning event_id
            """);

    private InboxTable() {}
}
