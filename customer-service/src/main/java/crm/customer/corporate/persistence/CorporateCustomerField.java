package crm.customer.corporate.persistence;

import static crm.customer.corporate.persistence.CorporateCustomerTable.SHARED;

import crm.platform.list.ListParameters;
import crm.platform.query.ListColumn;
import crm.platform.query.SqlField;

/** What corporate customers may be filtered and sorted by; names sort as in a Turkish dictionary. */
@ListParameters(operation = "listCorporateCustomers", q = true, updatedSince = true)
enum CorporateCustomerField implements SqlField {
    NAME(ListColumn.sortable(SHARED.sortName())),
    CUSTOMER_SINCE(ListColumn.sortable(SHARED.customerSince())),
    UPDATED_AT(ListColumn.sortable(SHARED.updatedAt())),
    CREATED_AT(ListColumn.of(SHARED.createdAt())),
    TAX_NUMBER(ListColumn.of(CorporateCustomerTable.TAX_NUMBER)),
    INDUSTRY(ListColumn.of(CorporateCustomerTable.INDUSTRY)),
    SIZE(ListColumn.of(CorporateCustomerTable.SIZE)),
    IS_MERCHANT(ListColumn.of(CorporateCustomerTable.MERCHANT)),
    LANGUAGE(ListColumn.of(SHARED.language())),
    PREFERRED_CHANNEL(ListColumn.of(SHARED.preferredChannel())),
    ACQUISITION_CHANNEL(ListColumn.of(SHARED.acquisitionChannel())),
    RECORD_STATUS(ListColumn.of(SHARED.recordStatus())),
    OWNER_USER_ID(ListColumn.of(SHARED.owner().user()));

    private final ListColumn listed;

    CorporateCustomerField(ListColumn listed) {
        this.listed = listed;
    }

    @Override
    public ListColumn listed() {
        return listed;
    }
}
