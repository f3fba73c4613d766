package crm.sales.opportunity.application;

import crm.platform.list.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;

/** Opportunities page by page; filtered by stage it is a column of the board. */
public interface OpportunityList {

    Uni<Page<OpportunityCard>> page(UriInfo uri);
}
