package crm.consent.registry.persistence;

import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.UUID;

import crm.platform.data.table.Column;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.time.Instant;
import java.util.UUID;

/** What the registry answered when it was asked right before a send. */
final class RegistryCheckTable {

    record Check(UUID permissionId, boolean approved, Instant checkedAt) {}

    static final Table<Check> CHECKS = new Table<>("registry_check", "c");
    static final Column<Check, UUID> PERMISSION = CHECKS.key("permission_id", UUID, Check::permissionId);
    static final Statement<Check> KEEP;

    static {
        CHECKS.generated("tenant_id", UUID);
        CHECKS.column("approved", BOOLEAN, Check::approved);
        CHECKS.column("checked_at", INSTANT, Check::checkedAt);
        KEEP = CHECKS.statement("""
                insert into {table} as c ({names}) select {names} from {rows} r order by permission_id
                on conflict ({keys}) do update set {changes} where c.checked_at < excluded.checked_at
                """);
    }

    private RegistryCheckTable() {}
}
