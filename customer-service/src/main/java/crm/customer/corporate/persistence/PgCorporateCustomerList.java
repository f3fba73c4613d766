package crm.customer.corporate.persistence;

import static crm.customer.corporate.persistence.CorporateCustomerTable.SHARED;

import crm.customer.contactpoint.persistence.SearchConditions;
import crm.customer.corporate.domain.Company;
import crm.customer.profile.domain.Customer;
import crm.platform.list.ListParameters;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.platform.query.PgList;
import jakarta.inject.Singleton;

/** Corporate customers page by page; names sort as in a Turkish dictionary. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgCorporateCustomerList extends PgList<Customer.State<Company>> {

    @ListParameters(operation = "listCorporateCustomers")
    static final ListQuery<Customer.State<Company>> QUERY = CorporateCustomerTable.CUSTOMERS
            .list()
            .sorted("name", SHARED.sortName())
            .sorted(SHARED.customerSince(), SHARED.updatedAt())
            .filtered(SHARED.createdAt())
            .filtered(CorporateCustomerTable.TAX_NUMBER, CorporateCustomerTable.INDUSTRY, CorporateCustomerTable.SIZE)
            .filtered("isMerchant", CorporateCustomerTable.MERCHANT)
            .filtered(SHARED.language(), SHARED.preferredChannel(), SHARED.acquisitionChannel(), SHARED.recordStatus())
            .filtered(SHARED.owner().user());

    private final SearchConditions search;

    PgCorporateCustomerList(Lists lists, SearchConditions search) {
        super(lists, search.here(QUERY));
        this.search = search;
    }

    @Override
    protected String read(String question) {
        return search.read(question);
    }
}
