package crm.customer.lead.application;

import crm.customer.lead.domain.Lead;
import crm.platform.list.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;

/** Leads to look at, as far as the caller may see them. */
public interface LeadList {

    Uni<Page<Lead.State>> page(UriInfo uri);
}
