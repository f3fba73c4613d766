package crm.customer.individual.persistence;

import crm.customer.individual.domain.Person;
import crm.customer.profile.application.CustomerJournal;
import crm.customer.profile.persistence.CustomerTables;
import crm.customer.profile.persistence.SqlCustomerBatch;
import jakarta.inject.Singleton;

@Singleton
class SqlIndividualCustomerBatch extends SqlCustomerBatch<Person> {

    SqlIndividualCustomerBatch(CustomerTables tables, CustomerJournal<Person> journal) {
        super(tables, journal, IndividualCustomerShape.SHAPE);
    }
}
