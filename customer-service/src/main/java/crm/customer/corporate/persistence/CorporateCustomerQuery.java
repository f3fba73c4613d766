package crm.customer.corporate.persistence;

import crm.customer.contactpoint.persistence.SearchConditions;
import crm.customer.corporate.domain.Company;
import crm.customer.profile.persistence.CustomerQuery;
import crm.platform.query.Lists;
import jakarta.inject.Singleton;

@Singleton
class CorporateCustomerQuery extends CustomerQuery<Company> {

    CorporateCustomerQuery(Lists lists, SearchConditions search) {
        super(lists, search, CorporateCustomerTable.CUSTOMERS, CorporateCustomerField.class);
    }
}
