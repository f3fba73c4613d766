package crm.customer.profile.application;

import crm.customer.profile.domain.Customer;
import crm.platform.list.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Customers of one kind to look at, as far as the caller may see them. */
public interface CustomerList<D> {

    Uni<Page<Customer.Snapshot<D>>> page(UriInfo uri);

    /** Fails when there is none that the caller may see. */
    Uni<Customer.Snapshot<D>> find(UUID id);
}
