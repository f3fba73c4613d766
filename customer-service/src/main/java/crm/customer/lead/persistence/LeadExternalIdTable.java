package crm.customer.lead.persistence;

import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;

import crm.customer.profile.domain.ExternalId;
import crm.platform.data.table.Column;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.util.UUID;

/** What other systems call leads. */
final class LeadExternalIdTable {

    record Named(ExternalId externalId, UUID lead) {}

    static final Table<Named> EXTERNAL_IDS = new Table<>("lead_external_id", "x");
    static final Column<Named, String> SYSTEM =
            EXTERNAL_IDS.key("system", TEXT, named -> named.externalId().system());
    static final Column<Named, String> ID =
            EXTERNAL_IDS.key("id", TEXT, named -> named.externalId().id());
    static final Column<Named, UUID> LEAD_ID = EXTERNAL_IDS.fixed("lead_id", UUID, Named::lead);

    static {
        EXTERNAL_IDS.readBy(row -> new Named(new ExternalId(SYSTEM.in(row), ID.in(row)), LEAD_ID.in(row)));
    }

    static final Statement<Named> INSERT = EXTERNAL_IDS.insert();

    private LeadExternalIdTable() {}
}
