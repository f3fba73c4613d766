package crm.sales.product.application;

import crm.platform.list.Page;
import crm.sales.product.domain.Product;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;

/** The catalogue page by page. */
public interface ProductList {

    Uni<Page<Product.State>> page(UriInfo uri);
}
