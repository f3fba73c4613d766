package crm.customer.individual.persistence;

import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What individual customers may be filtered and sorted by; names sort as in a Turkish dictionary. */
@ListParameters(operation = "listIndividualCustomers", q = true, updatedSince = true)
enum IndividualCustomerField implements SqlField {
    NAME("c.sort_name", FieldType.TEXT, true),
    CUSTOMER_SINCE("c.customer_since", FieldType.INSTANT, true),
    UPDATED_AT("c.updated_at", FieldType.INSTANT, true),
    CREATED_AT("c.created_at", FieldType.INSTANT, false),
    LANGUAGE("c.language", FieldType.TEXT, false),
    PREFERRED_CHANNEL("c.preferred_channel", FieldType.ENUM, false),
    ACQUISITION_CHANNEL("c.acquisition_channel", FieldType.TEXT, false),
    RECORD_STATUS("c.record_status", FieldType.ENUM, false),
    OWNER_USER_ID("c.owner_user_id", FieldType.UUID, false);

    private final ListColumn listed;

    IndividualCustomerField(String column, FieldType type, boolean sortable) {
        this.listed = new ListColumn(column, type, sortable);
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
