package crm.marketing.customer.persistence;

import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.SMALLINT;

import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;

/** When a partition of the decisions was last seen to be read to its end. */
final class PermissionFreshnessTable {

    static final Table<Integer> FRESHNESS = new Table<>("permission_freshness", "f");
    static final Statement<Integer> CAUGHT_UP;

    static {
        FRESHNESS.key("partition", SMALLINT.as(Short::intValue, Integer::shortValue), partition -> partition);
        FRESHNESS.generated("fresh_at", INSTANT);
        CAUGHT_UP = FRESHNESS.statement("""
                insert into {table} ({names}, fresh_at) select {names}, now() from {rows} r
                on conflict ({keys}) do update set fresh_at = excluded.fresh_at
                """);
    }

    private PermissionFreshnessTable() {}
}
