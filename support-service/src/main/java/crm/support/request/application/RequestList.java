package crm.support.request.application;

import crm.platform.list.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;

/** Requests and their messages page by page; filtered by customer it is the history of service. */
public interface RequestList {

    Uni<Page<RequestSummary>> page(UriInfo uri);

    /** Only messages of requests that the caller may see. */
    Uni<Page<Requests.Message>> messages(UriInfo uri);
}
