package crm.customer.individual.persistence;

import crm.customer.individual.domain.Person;
import crm.customer.profile.application.CustomerJournal;
import crm.customer.profile.persistence.CustomerTables;
import crm.customer.profile.persistence.HibernateCustomers;
import jakarta.inject.Singleton;

@Singleton
class HibernateIndividualCustomers extends HibernateCustomers<Person, IndividualCustomerEntity> {

    HibernateIndividualCustomers(CustomerTables tables, CustomerJournal<Person> journal) {
        super(tables, journal, IndividualCustomerShape.SHAPE, IndividualCustomerEntity.class);
    }

    @Override
    protected IndividualCustomerEntity newRow() {
        return new IndividualCustomerEntity();
    }
}
