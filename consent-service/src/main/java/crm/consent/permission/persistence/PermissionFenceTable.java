package crm.consent.permission.persistence;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.UUID;

import crm.platform.data.table.Column;
import crm.platform.data.table.Table;
import java.util.UUID;

/** What a send looks at and a withdrawal raises, under a row lock; written with the state that it guards. */
public final class PermissionFenceTable {

    public static final Table<Void> FENCES = new Table<>("permission_fence", "f");
    public static final Column<Void, UUID> PERMISSION = FENCES.generated("permission_id", UUID);
    public static final Column<Void, Long> EPOCH = FENCES.generated("epoch", BIGINT);

    static {
        FENCES.generated("tenant_id", UUID);
        FENCES.generated("blocked", BOOLEAN);
        FENCES.generated("blocked_at", INSTANT.orNull());
    }

    private PermissionFenceTable() {}
}
