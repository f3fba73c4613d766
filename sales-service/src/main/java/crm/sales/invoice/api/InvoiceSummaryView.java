package crm.sales.invoice.api;

import crm.contracts.Money;
import crm.platform.domain.ExternalKey;
import crm.sales.invoice.application.InvoiceSummary;
import crm.sales.invoice.domain.InvoiceStatus;
import crm.sales.pricing.application.Amounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record InvoiceSummaryView(
        UUID id,
        long version,
        @Nullable String number,
        UUID customerId,
        @Nullable UUID orderId,
        @Nullable String externalSystem,
        @Nullable String externalId,
        InvoiceStatus status,
        boolean overdue,
        Money net,
        Money tax,
        Money total,
        Money paid,
        @Nullable LocalDate dueDate,
        Instant createdAt,
        @Nullable Instant issuedAt,
        @Nullable Instant paidAt) {

    static InvoiceSummaryView of(InvoiceSummary invoice) {
        return new InvoiceSummaryView(
                invoice.id(),
                invoice.version(),
                invoice.number(),
                invoice.customerId(),
                invoice.orderId(),
                ExternalKey.systemOf(invoice.external()),
                ExternalKey.idOf(invoice.external()),
                invoice.status(),
                invoice.overdue(),
                Amounts.out(invoice.totals().net()),
                Amounts.out(invoice.totals().tax()),
                Amounts.out(invoice.totals().total()),
                Amounts.out(invoice.paid()),
                invoice.dueDate(),
                invoice.createdAt(),
                invoice.issuedAt(),
                invoice.paidAt());
    }
}
