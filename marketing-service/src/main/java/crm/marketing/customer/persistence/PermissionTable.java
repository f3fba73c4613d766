package crm.marketing.customer.persistence;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.TEXT;

import crm.marketing.customer.application.PermissionDecisions.Decision;
import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.util.UUID;

/** Whom consent-service lets us address for what, as far as heard of. */
final class PermissionTable {

    static final Table<Decision> PERMISSIONS = new Table<>("permission", "p");
    static final Column<Decision, UUID> PERSON = PERMISSIONS.key("person_id", SqlType.UUID, Decision::personId);
    static final Column<Decision, String> PURPOSE = PERMISSIONS.key("purpose", TEXT, Decision::purpose);
    static final Column<Decision, Boolean> PERMITTED = PERMISSIONS.column("permitted", BOOLEAN, Decision::permitted);
    static final Column<Decision, Long> VERSION = PERMISSIONS.column("version", BIGINT, Decision::version);

    static final Statement<Decision> DECIDE = PERMISSIONS.statement("""
            insert into {table} as p ({names}) select {names} from {rows} r
            on conflict ({keys}) do update set {changes} where p.version < excluded.version
            """);

    static {
        PERMISSIONS.readBy(row -> new Decision(PERSON.in(row), PURPOSE.in(row), PERMITTED.in(row), VERSION.in(row)));
    }

    private PermissionTable() {}
}
