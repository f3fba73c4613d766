package crm.sales.invoice.messaging;

import crm.contracts.sales.InvoiceIssued;
import crm.contracts.sales.InvoicePaid;
import crm.contracts.sales.PaymentReceived;
import crm.platform.journal.Journal;
import crm.platform.journal.OutboundEvent;
import crm.sales.invoice.application.InvoiceJournal;
import crm.sales.invoice.domain.Invoice;
import crm.sales.invoice.domain.InvoiceEvent;
import crm.sales.pricing.Amounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** In which words an invoice's history leaves the house. */
@ApplicationScoped
class InvoiceContracts implements InvoiceJournal {

    private final Journal journal;

    InvoiceContracts(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Uni<Void> record(List<Invoice> invoices) {
        var events = new ArrayList<OutboundEvent>();
        for (var invoice : invoices) {
            var head = invoice.snapshot().head();
            for (var one : invoice.drainEvents()) {
                events.add(
                        new OutboundEvent(head.id(), one.version(), one.event().at(), contract(head, one.event())));
            }
        }
        return journal.record(events);
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
