package crm.customer.profile.application;

import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerDetails;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** All customers of one kind; each caller meets only those that are visible to them. */
public interface Customers<D extends CustomerDetails<D>> {

    /** Locked for a change; refuses a stale {@code If-Match}. */
    Uni<Customer<D>> require(UUID id);

    /** For a reference to the customer; fails when there is none that the caller may see. */
    Uni<Void> requireVisible(UUID id);

    /** Stores a new customer and publishes its events; refuses an external id that is taken. */
    Uni<Void> insert(Customer<D> customer);

    /** Stores a changed customer and publishes its events. */
    Uni<Void> update(Customer<D> customer);
}
