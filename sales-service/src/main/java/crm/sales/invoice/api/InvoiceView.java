package crm.sales.invoice.api;

import crm.contracts.Money;
import crm.platform.domain.ExternalKey;
import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import crm.sales.invoice.domain.Invoice;
import crm.sales.invoice.domain.InvoiceLine;
import crm.sales.invoice.domain.InvoiceStatus;
import crm.sales.invoice.domain.Payment;
import crm.sales.pricing.application.Amounts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param overdue derived: issued, not paid in full, and the due date has passed where the organisation is */
record InvoiceView(
        UUID id,
        long version,
        @Nullable String number,
        @Nullable String series,
        UUID customerId,
        @Nullable UUID orderId,
        @Nullable String externalSystem,
        @Nullable String externalId,
        InvoiceStatus status,
        boolean overdue,
        List<Line> lines,
        Money net,
        Money tax,
        Money total,
        Money paid,
        @Nullable LocalDate dueDate,
        Instant createdAt,
        @Nullable Instant issuedAt,
        @Nullable Instant paidAt,
        List<PaymentView> payments)
        implements Identified, Versioned {

    @Schema(name = "InvoiceLineView")
    record Line(
            @Nullable UUID productId,
            @Schema(examples = "Coffee machine") String description,
            BigDecimal quantity,
            @Nullable Money unitPrice,
            Money net,
            BigDecimal taxRate,
            Money tax) {

        static Line of(InvoiceLine line) {
            var price = line.price();
            return new Line(
                    price.productId(),
                    line.description(),
                    price.quantity().value(),
                    Amounts.outOrNull(price.unitPrice()),
                    Amounts.out(price.net()),
                    price.taxRate().percent(),
                    Amounts.out(price.tax()));
        }
    }

    record PaymentView(UUID id, Money amount, Instant receivedAt) {

        static PaymentView of(Payment payment) {
            return new PaymentView(payment.id(), Amounts.out(payment.amount()), payment.receivedAt());
        }
    }

    static InvoiceView of(Invoice invoice, LocalDate today) {
        var state = invoice.state();
        var head = state.head();
        var totals = state.totals();
        var number = state.number();
        return new InvoiceView(
                head.id(),
                state.version(),
                number == null ? null : number.text(),
                number == null ? null : number.series(),
                head.customerId(),
                head.orderId(),
                ExternalKey.systemOf(head.external()),
                ExternalKey.idOf(head.external()),
                state.status(),
                state.isOverdueOn(today),
                state.lines().stream().map(Line::of).toList(),
                Amounts.out(totals.net()),
                Amounts.out(totals.tax()),
                Amounts.out(totals.total()),
                Amounts.out(state.paid()),
                state.dueDate(),
                state.createdAt(),
                state.issuedAt(),
                state.paidAt(),
                state.payments().stream().map(PaymentView::of).toList());
    }
}
