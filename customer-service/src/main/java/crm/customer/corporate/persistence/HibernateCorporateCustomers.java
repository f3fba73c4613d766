package crm.customer.corporate.persistence;

import crm.customer.corporate.domain.Company;
import crm.customer.profile.application.CustomerJournal;
import crm.customer.profile.persistence.CustomerTables;
import crm.customer.profile.persistence.HibernateCustomers;
import jakarta.inject.Singleton;

@Singleton
class HibernateCorporateCustomers extends HibernateCustomers<Company, CorporateCustomerEntity> {

    HibernateCorporateCustomers(CustomerTables tables, CustomerJournal<Company> journal) {
        super(tables, journal, CorporateCustomerShape.SHAPE, CorporateCustomerEntity.class);
    }

    @Override
    protected CorporateCustomerEntity newRow() {
        return new CorporateCustomerEntity();
    }
}
