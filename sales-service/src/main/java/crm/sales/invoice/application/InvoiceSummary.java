package crm.sales.invoice.application;

import crm.platform.domain.ExternalKey;
import crm.sales.invoice.domain.InvoiceStatus;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.Totals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An invoice as a list shows it: without its lines and payments. */
public record InvoiceSummary(
        UUID id,
        long version,
        String number,
        UUID customerId,
        UUID orderId,
        InvoiceStatus status,
        boolean overdue,
        Totals totals,
        Money paid,
        LocalDate dueDate,
        Instant createdAt,
        Instant issuedAt,
        Instant paidAt,
        ExternalKey external) {}
