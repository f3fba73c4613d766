package crm.customer.profile.persistence;

import crm.customer.contactpoint.persistence.SearchConditions;
import crm.customer.profile.application.CustomerList;
import crm.customer.profile.domain.Customer;
import crm.platform.list.ListRequest;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import io.smallrye.mutiny.Uni;

/** Customers of one kind to look at. */
public abstract class CustomerQuery<D> implements CustomerList<D> {

    private final Lists lists;
    private final ListQuery<Customer.State<D>> query;

    protected CustomerQuery(
            Lists lists, SearchConditions search, CustomerTable<D> table, Class<? extends Enum<?>> fields) {
        this.lists = lists;
        this.query = new ListQuery<>(
                table.select(),
                table.table().from(),
                fields,
                "c.id",
                "c",
                search.ofCustomers(table.table().name()),
                "c.updated_at",
                table::read);
    }

    @Override
    public Uni<Page<Customer.State<D>>> page(ListRequest request) {
        return lists.page(query, request);
    }
}
