package crm.customer.profile.application;

import crm.customer.profile.domain.Customer;
import crm.platform.list.ListRequest;
import crm.platform.list.Page;
import io.smallrye.mutiny.Uni;

/** Customers of one kind to look at, as far as the caller may see them. */
public interface CustomerList<D> {

    Uni<Page<Customer.State<D>>> page(ListRequest request);
}
