package crm.consent.permission.persistence;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.UUID;

import crm.consent.permission.application.Outcome;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;

/** The entries that end permits of a lower epoch, so that their acknowledgement can be derived. */
final class RevocationTable {

    static final Table<Outcome> REVOCATIONS = new Table<>("revocation", "v");
    static final Statement<Outcome> INSERT;

    static {
        REVOCATIONS.key("entry_id", UUID, end -> end.header().id());
        REVOCATIONS.generated("tenant_id", UUID);
        REVOCATIONS.fixed("permission_id", UUID, end -> end.header().permissionId());
        REVOCATIONS.fixed("epoch", BIGINT, end -> end.change().epoch());
        REVOCATIONS.fixed("recorded_at", INSTANT, end -> end.header().recordedAt());
        INSERT = REVOCATIONS.insert();
    }

    private RevocationTable() {}
}
