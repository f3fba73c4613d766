package crm.sales.invoice.domain;

import crm.platform.domain.InvalidInput;
import crm.sales.pricing.domain.PricedLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice of one line as another system tells it: it is issued, and paid in full where that is told.
 *
 * @param paidAt null when it is not known to be paid
 */
public record PastInvoice(
        Invoice.Head head,
        InvoiceLine line,
        LocalDate dueDate,
        Instant issuedAt,
        @Nullable Instant paidAt) {

    public static void requirePast(Instant issuedAt, Instant now) {
        if (issuedAt.isAfter(now)) {
            throw InvalidInput.of("issuedAt", "invoice.in-future", "The invoice is in the future.");
        }
    }

    public Invoice invoice(UUID paymentId, InvoiceNumber number) {
        var invoice = Invoice.draft(head, List.of(line), dueDate, issuedAt);
        invoice.issue(number, dueDate, issuedAt);
        var total = invoice.state().totals().total();
        if (paidAt != null && !total.isZero()) {
            invoice.pay(new Payment(paymentId, total, paidAt));
        }
        return invoice;
    }

    /** Whether it is told as before. A file that does not tell of a payment says nothing against one. */
    public boolean isAsBefore(Invoice.State before) {
        var saysNothing = paidAt == null || line.price().net().isZero();
        return isOfTheSame(before.head())
                && isPricedAs(before.lines().get(0).price())
                && issuedAt.equals(before.issuedAt())
                && dueDate.equals(before.dueDate())
                && (saysNothing || Objects.equals(paidAt, before.paidAt()));
    }

    private boolean isOfTheSame(Invoice.Head before) {
        return head.customerId().equals(before.customerId()) && Objects.equals(head.orderId(), before.orderId());
    }

    private boolean isPricedAs(PricedLine before) {
        return line.price().net().equals(before.net()) && line.price().taxRate().equals(before.taxRate());
    }
}
