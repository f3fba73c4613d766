package crm.customer.profile.application;

import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerDetails;
import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** Publishes and audits what happened to customers of one kind, in the running transaction. */
public interface CustomerJournal<D extends CustomerDetails<D>> {

    /** Any number of customers at once; an import brings thousands. */
    Uni<Void> record(Collection<Customer<D>> customers);
}
