package crm.customer.individual.application;

import crm.customer.individual.domain.IndividualCustomer;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** All individual customers; each caller meets only those that are visible to them. */
public interface IndividualCustomers {

    /** Locked for a change; refuses a stale {@code If-Match}. */
    Uni<IndividualCustomer> require(UUID id);

    /** For a reference to the customer; fails when there is none that the caller may see. */
    Uni<Void> requireVisible(UUID id);

    /** Stores a new customer and publishes its events; refuses an external id that is taken. */
    Uni<Void> insert(IndividualCustomer customer);

    /** Stores a changed customer and publishes its events. */
    Uni<Void> update(IndividualCustomer customer);
}
