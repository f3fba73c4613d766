package crm.sales.invoice.domain;

import crm.platform.domain.DomainEvent;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.Totals;
import java.time.Instant;
import java.time.LocalDate;

/** Everything that can happen to an invoice. A draft is nobody's business: the first event is the posting. */
public sealed interface InvoiceEvent extends DomainEvent {

    record Issued(InvoiceNumber number, Totals totals, LocalDate dueDate, Instant at) implements InvoiceEvent {}

    record PaymentReceived(Payment payment) implements InvoiceEvent {
        @Override
        public Instant at() {
            return payment.receivedAt();
        }
    }

    record Paid(Money total, Instant at) implements InvoiceEvent {}
}
