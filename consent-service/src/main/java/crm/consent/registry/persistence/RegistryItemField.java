package crm.consent.registry.persistence;

import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

@ListParameters(operation = "listRegistryItems")
enum RegistryItemField implements SqlField {
    CREATED_AT("r.created_at", FieldType.INSTANT, true),
    DEADLINE_AT("r.deadline_at", FieldType.INSTANT, false),
    STATE("r.state", FieldType.TEXT, false),
    PERMISSION_ID("r.permission_id", FieldType.UUID, false),
    BRAND("r.brand", FieldType.TEXT, false),
    CHANNEL("r.channel", FieldType.TEXT, false),
    STATUS("r.status", FieldType.TEXT, false),
    LAST_CODE("r.last_code", FieldType.TEXT, false);

    private final ListColumn listed;

    RegistryItemField(String column, FieldType type, boolean sortable) {
        this.listed = new ListColumn(column, type, sortable);
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
