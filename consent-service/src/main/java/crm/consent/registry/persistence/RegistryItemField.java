package crm.consent.registry.persistence;

import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

@ListParameters(operation = "listRegistryItems")
enum RegistryItemField implements SqlField {
    CREATED_AT(ListColumn.sortable(RegistryOutboxTable.CREATED_AT)),
    DEADLINE_AT(ListColumn.of(RegistryOutboxTable.DEADLINE_AT)),
    STATE(ListColumn.of(RegistryOutboxTable.STATE)),
    PERMISSION_ID(ListColumn.of(RegistryOutboxTable.PERMISSION)),
    BRAND(ListColumn.of(RegistryOutboxTable.BRAND)),
    CHANNEL(ListColumn.of(RegistryOutboxTable.CHANNEL)),
    STATUS(ListColumn.of(RegistryOutboxTable.STATUS)),
    LAST_CODE(ListColumn.of(RegistryOutboxTable.LAST_CODE));

    private final ListColumn listed;

    RegistryItemField(ListColumn listed) {
        this.listed = listed;
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
