package crm.marketing.segment.application;

import crm.platform.list.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;

/** Segments page by page. */
public interface SegmentList {

    Uni<Page<SegmentSummary>> page(UriInfo uri);
}
