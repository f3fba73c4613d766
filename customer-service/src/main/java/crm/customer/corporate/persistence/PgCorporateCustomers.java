package crm.customer.corporate.persistence;

import crm.customer.corporate.domain.Company;
import crm.customer.corporate.messaging.CorporateCustomerContracts;
import crm.customer.profile.persistence.PgCustomers;
import jakarta.inject.Singleton;

@Singleton
class PgCorporateCustomers extends PgCustomers<Company> {

    PgCorporateCustomers(Tools tools) {
        super(tools, CorporateCustomerTable.CUSTOMERS, CorporateCustomerContracts::of);
    }
}
