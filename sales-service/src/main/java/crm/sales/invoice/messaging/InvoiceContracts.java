package crm.sales.invoice.messaging;

import crm.contracts.sales.InvoiceIssued;
import crm.contracts.sales.InvoicePaid;
import crm.contracts.sales.PaymentReceived;
import crm.platform.journal.OutboundEvent;
import crm.sales.invoice.domain.Invoice;
import crm.sales.invoice.domain.InvoiceEvent;
import crm.sales.pricing.application.Amounts;
import java.util.List;

/** In which words an invoice's history leaves the house. */
public final class InvoiceContracts {

    private InvoiceContracts() {}

    /** What happened to it since it was made or loaded. */
    public static List<OutboundEvent> of(Invoice invoice) {
        var head = invoice.state().head();
        return OutboundEvent.drain(head.id(), invoice, event -> contract(head, event));
    }

    static Object contract(Invoice.Head head, InvoiceEvent event) {
        if (event instanceof InvoiceEvent.Issued issued) {
            return new InvoiceIssued(
                    head.id(),
                    issued.number().text(),
                    issued.number().series(),
                    head.orderId(),
                    head.customerId(),
                    Amounts.out(issued.totals().net()),
                    Amounts.out(issued.totals().tax()),
                    Amounts.out(issued.totals().total()),
                    issued.dueDate(),
                    issued.at());
        }
        if (event instanceof InvoiceEvent.PaymentReceived received) {
            var payment = received.payment();
            return new PaymentReceived(
                    head.id(), head.customerId(), payment.id(), Amounts.out(payment.amount()), payment.receivedAt());
        }
        if (event instanceof InvoiceEvent.Paid paid) {
            return new InvoicePaid(head.id(), head.customerId(), Amounts.out(paid.total()), paid.at());
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }
}
