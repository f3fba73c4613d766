package crm.platform.inbox;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.TEXT;

import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.util.Map.Entry;
import java.util.UUID;

/** How far a consumer has applied each aggregate; who it is comes with the statement. */
final class PositionTable {

    static final Table<Entry<UUID, Long>> POSITIONS = new Table<>("consumer_position", "p");
    static final Column<Entry<UUID, Long>, UUID> AGGREGATE_ID =
            POSITIONS.key("aggregate_id", SqlType.UUID, Entry::getKey);
    static final Column<Entry<UUID, Long>, Long> LAST_VERSION =
            POSITIONS.column("last_version", BIGINT, Entry::getValue);
    static final Column<Entry<UUID, Long>, Boolean> BLOCKED = POSITIONS.generated("blocked", BOOLEAN);

    static {
        POSITIONS.generated("consumer", TEXT);
    }

    /** Answers those that were not there. */
    static final Statement<Entry<UUID, Long>> CREATE = POSITIONS.statement("""
            insert into {table} (consumer, {names}) select $1, {names} from {rows} r order by aggregate_id
            on conflict do nothing
            returning aggregate_id
            """);

    /** A position that somebody else has moved or blocked since it was read is left alone, and missing in the count. */
    static final Statement<Entry<UUID, Long>> MOVE = POSITIONS.statement("""
            insert into {table} as p (consumer, {names}) select $1, {names} from {rows} r order by aggregate_id
            on conflict (consumer, {keys}) do update set {changes}
            where p.last_version < excluded.last_version and not p.blocked
            """);

    static final String LOCK = """
            select p.aggregate_id, p.last_version, p.blocked,
                   exists (select from parked_event e
                           where e.consumer = p.consumer and e.aggregate_id = p.aggregate_id) as waiting
            from consumer_position p
            where p.consumer = $1 and p.aggregate_id = any($2)
            order by p.aggregate_id
            for update of p
            """;
    static final String BLOCK = "update consumer_position set blocked = $3 where consumer = $1 and aggregate_id = $2";

    private PositionTable() {}
}
