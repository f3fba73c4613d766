package crm.customer.corporate.persistence;

import crm.customer.contactpoint.persistence.SearchConditions;
import crm.customer.corporate.domain.Company;
import crm.customer.profile.persistence.CustomerQuery;
import crm.customer.profile.persistence.VisibleRows;
import crm.platform.query.Lists;
import jakarta.inject.Singleton;

@Singleton
class CorporateCustomerQuery extends CustomerQuery<Company> {

    CorporateCustomerQuery(Lists lists, VisibleRows rows, SearchConditions search) {
        super(lists, rows, search, CorporateCustomerShape.SHAPE, CorporateCustomerField.class);
    }
}
