package crm.support.request.application;

import crm.platform.list.ListRequest;
import crm.platform.list.Page;
import io.smallrye.mutiny.Uni;

/** Requests and their messages page by page; filtered by customer it is the history of service. */
public interface RequestList {

    Uni<Page<RequestSummary>> page(ListRequest request);

    /** Only messages of requests that the caller may see. */
    Uni<Page<Requests.Message>> messages(ListRequest request);
}
