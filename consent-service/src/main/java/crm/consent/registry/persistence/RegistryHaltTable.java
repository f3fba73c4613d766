package crm.consent.registry.persistence;

import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;

import crm.platform.data.table.Column;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.time.Instant;

/** Whom not to call for a while. */
final class RegistryHaltTable {

    record Halt(String scope, Instant until, String code) {}

    static final Table<Halt> HALTS = new Table<>("registry_halt", "h");
    static final Column<Halt, String> SCOPE = HALTS.key("scope", TEXT, Halt::scope);
    static final Column<Halt, Instant> UNTIL = HALTS.column("until", INSTANT, Halt::until);
    static final Statement<Halt> HALT;

    static {
        HALTS.generated("tenant_id", UUID);
        HALTS.column("code", TEXT, Halt::code);
        HALT = HALTS.statement("""
                insert into {table} as h ({names}) select {names} from {rows} r
                on conflict ({keys}) do update set {changes} where h.until < excluded.until
                """);
    }

    private RegistryHaltTable() {}
}
