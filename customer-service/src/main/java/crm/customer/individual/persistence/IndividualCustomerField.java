package crm.customer.individual.persistence;

import crm.platform.list.FieldType;
import crm.platform.list.ListField;
import crm.platform.list.ListParameters;

/** What individual customers may be filtered and sorted by; names sort as in a Turkish dictionary. */
@ListParameters(operation = "listIndividualCustomers", q = true, updatedSince = true)
enum IndividualCustomerField implements ListField {
    NAME("c.sort_name", FieldType.TEXT, true),
    CUSTOMER_SINCE("c.customer_since", FieldType.INSTANT, true),
    UPDATED_AT("c.updated_at", FieldType.INSTANT, true),
    CREATED_AT("c.created_at", FieldType.INSTANT, false),
    LANGUAGE("c.language", FieldType.TEXT, false),
    PREFERRED_CHANNEL("c.preferred_channel", FieldType.ENUM, false),
    ACQUISITION_CHANNEL("c.acquisition_channel", FieldType.TEXT, false),
    RECORD_STATUS("c.record_status", FieldType.ENUM, false),
    OWNER_USER_ID("c.owner_user_id", FieldType.UUID, false);

    private final String column;
    private final FieldType type;
    private final boolean sortable;

    IndividualCustomerField(String column, FieldType type, boolean sortable) {
        this.column = column;
        this.type = type;
        this.sortable = sortable;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public FieldType type() {
        return type;
    }

    @Override
    public boolean sortable() {
        return sortable;
    }
}
