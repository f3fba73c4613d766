package crm.sales.invoice.application;

import crm.sales.invoice.domain.Invoice;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Publishes and audits what happened to invoices, in the running transaction and in one statement. */
public interface InvoiceJournal {

    Uni<Void> record(List<Invoice> invoices);
}
