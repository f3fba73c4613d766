package crm.customer.individual.persistence;

import static crm.customer.individual.persistence.IndividualCustomerTable.SHARED;

import crm.customer.contactpoint.persistence.SearchConditions;
import crm.customer.individual.domain.Person;
import crm.customer.profile.domain.Customer;
import crm.platform.list.ListParameters;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.platform.query.PgList;
import jakarta.inject.Singleton;

/** Individual customers page by page; names sort as in a Turkish dictionary. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgIndividualCustomerList extends PgList<Customer.State<Person>> {

    @ListParameters(operation = "listIndividualCustomers")
    static final ListQuery<Customer.State<Person>> QUERY = IndividualCustomerTable.CUSTOMERS
            .list()
            .sorted("name", SHARED.sortName())
            .sorted(SHARED.customerSince(), SHARED.updatedAt())
            .filtered(SHARED.createdAt())
            .filtered(SHARED.language(), SHARED.preferredChannel(), SHARED.acquisitionChannel(), SHARED.recordStatus())
            .filtered(SHARED.owner().user());

    private final SearchConditions search;

    PgIndividualCustomerList(Lists lists, SearchConditions search) {
        super(lists, search.here(QUERY));
        this.search = search;
    }

    @Override
    protected String read(String question) {
        return search.read(question);
    }
}
