package crm.marketing.dispatch.application;

import crm.platform.list.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;

/** Dispatches page by page: of a campaign, or of a customer. */
public interface DispatchList {

    Uni<Page<DispatchSummary>> page(UriInfo uri);
}
