package crm.customer.profile.application;

import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerDetails;
import crm.platform.data.OwnedRepository;
import crm.platform.data.UnitOfWork;
import crm.platform.domain.Owner;
import crm.platform.user.KnownUsers;
import crm.platform.user.Reassignment;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Gives persons or companies to another employee. */
public abstract class ReassignCustomers<D extends CustomerDetails<D>> extends Reassignment<Customer<D>> {

    protected ReassignCustomers(
            UnitOfWork unitOfWork, KnownUsers users, OwnedRepository<Customer<D>> customers, Clock clock) {
        super(unitOfWork, users, customers, clock);
    }

    @Override
    protected final UUID id(Customer<D> customer) {
        return customer.id();
    }

    @Override
    protected final void hand(Customer<D> customer, Owner to, Instant at) {
        customer.handTo(to, at);
    }
}
