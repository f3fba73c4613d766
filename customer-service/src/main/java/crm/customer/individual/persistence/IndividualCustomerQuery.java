package crm.customer.individual.persistence;

import crm.customer.contactpoint.persistence.SearchConditions;
import crm.customer.individual.domain.Person;
import crm.customer.profile.persistence.CustomerQuery;
import crm.platform.query.Lists;
import jakarta.inject.Singleton;

@Singleton
class IndividualCustomerQuery extends CustomerQuery<Person> {

    IndividualCustomerQuery(Lists lists, SearchConditions search) {
        super(lists, search, IndividualCustomerTable.CUSTOMERS, IndividualCustomerField.class);
    }
}
