package crm.sales.invoice.application;

import crm.sales.invoice.domain.Invoice;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** All invoices; each caller meets only those that are visible to them. */
public interface Invoices {

    Uni<Boolean> existsForOrder(UUID orderId);

    Uni<Invoice> find(UUID id);

    /** Locked for a change; refuses a stale {@code If-Match}. */
    Uni<Invoice> require(UUID id);

    /** Stores a new invoice of the caller. */
    Uni<Void> insert(Invoice invoice);

    /** Stores a changed invoice and publishes its events. */
    Uni<Void> update(Invoice invoice);
}
