package crm.customer.corporate.persistence;

import crm.customer.corporate.domain.Company;
import crm.customer.profile.application.CustomerJournal;
import crm.customer.profile.persistence.CustomerTables;
import crm.customer.profile.persistence.SqlCustomerBatch;
import jakarta.inject.Singleton;

@Singleton
class SqlCorporateCustomerBatch extends SqlCustomerBatch<Company> {

    SqlCorporateCustomerBatch(CustomerTables tables, CustomerJournal<Company> journal) {
        super(tables, journal, CorporateCustomerShape.SHAPE);
    }
}
