package crm.sales.invoice.application;

import crm.platform.data.Repository;
import crm.sales.invoice.domain.Invoice;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** All invoices. */
public interface Invoices extends Repository<Invoice> {

    Uni<Boolean> existsForOrder(UUID orderId);
}
