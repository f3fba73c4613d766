package crm.customer.corporate.application;

import crm.customer.corporate.domain.CorporateCustomer;
import crm.platform.list.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Corporate customers to look at, as far as the caller may see them. */
public interface CorporateCustomerList {

    Uni<Page<CorporateCustomer.Snapshot>> page(UriInfo uri);

    /** Fails when there is none that the caller may see. */
    Uni<CorporateCustomer.Snapshot> find(UUID id);
}
