package crm.sales.invoice.application;

import crm.sales.invoice.domain.InvoiceNumber;
import io.smallrye.mutiny.Uni;

/** Draws numbers without a gap. */
public interface InvoiceSeries {

    /**
     * The next number; the series stays locked until the transaction ends, and a roll-back gives the number back. Hence it is
     * the last thing that a posting asks for.
     */
    Uni<InvoiceNumber> draw(String series);
}
