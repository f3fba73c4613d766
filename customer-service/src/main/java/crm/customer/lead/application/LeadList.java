package crm.customer.lead.application;

import crm.customer.lead.domain.Lead;
import crm.platform.list.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Leads to look at, as far as the caller may see them. */
public interface LeadList {

    Uni<Page<Lead.Snapshot>> page(UriInfo uri);

    /** Fails when there is none that the caller may see. */
    Uni<Lead.Snapshot> find(UUID id);
}
