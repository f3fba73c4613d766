package crm.customer.individual.persistence;

import static crm.customer.individual.persistence.IndividualCustomerTable.SHARED;

import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What individual customers may be filtered and sorted by; names sort as in a Turkish dictionary. */
@ListParameters(operation = "listIndividualCustomers", q = true, updatedSince = true)
enum IndividualCustomerField implements SqlField {
    NAME(ListColumn.sortable(SHARED.sortName())),
    CUSTOMER_SINCE(ListColumn.sortable(SHARED.customerSince())),
    UPDATED_AT(ListColumn.sortable(SHARED.updatedAt())),
    CREATED_AT(ListColumn.of(SHARED.createdAt())),
    LANGUAGE(ListColumn.of(SHARED.language())),
    PREFERRED_CHANNEL(ListColumn.of(SHARED.preferredChannel())),
    ACQUISITION_CHANNEL(ListColumn.of(SHARED.acquisitionChannel())),
    RECORD_STATUS(ListColumn.of(SHARED.recordStatus())),
    OWNER_USER_ID(ListColumn.of(SHARED.owner().user()));

    private final ListColumn listed;

    IndividualCustomerField(ListColumn listed) {
        this.listed = listed;
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
