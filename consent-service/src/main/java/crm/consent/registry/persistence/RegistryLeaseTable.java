package crm.consent.registry.persistence;

import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;

import crm.platform.data.table.Table;

/** Which replica talks to the registry; the row is there from the beginning, and only changed. */
final class RegistryLeaseTable {

    static final Table<Void> LEASES = new Table<>("registry_lease", "l");

    static {
        LEASES.generated("name", TEXT);
        LEASES.generated("holder", TEXT);
        LEASES.generated("until", INSTANT);
    }

    private RegistryLeaseTable() {}
}
