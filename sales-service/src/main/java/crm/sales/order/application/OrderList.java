package crm.sales.order.application;

import crm.platform.list.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;

/** Orders page by page; filtered by customer it is the order history (SAL-08). */
public interface OrderList {

    Uni<Page<OrderSummary>> page(UriInfo uri);
}
