package crm.customer.individual.application;

import crm.customer.individual.domain.IndividualCustomer;
import crm.platform.list.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Individual customers to look at, as far as the caller may see them. */
public interface IndividualCustomerList {

    Uni<Page<IndividualCustomer.Snapshot>> page(UriInfo uri);

    /** Fails when there is none that the caller may see. */
    Uni<IndividualCustomer.Snapshot> find(UUID id);
}
