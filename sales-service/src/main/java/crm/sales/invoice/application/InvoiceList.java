package crm.sales.invoice.application;

import crm.platform.list.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;

/** Invoices page by page. */
public interface InvoiceList {

    Uni<Page<InvoiceSummary>> page(UriInfo uri);
}
