package crm.customer.individual.persistence;

import crm.customer.individual.domain.Person;
import crm.customer.individual.messaging.IndividualCustomerContracts;
import crm.customer.profile.persistence.PgCustomers;
import jakarta.inject.Singleton;

@Singleton
class PgIndividualCustomers extends PgCustomers<Person> {

    PgIndividualCustomers(Tools tools) {
        super(tools, IndividualCustomerTable.CUSTOMERS, IndividualCustomerContracts::of);
    }
}
