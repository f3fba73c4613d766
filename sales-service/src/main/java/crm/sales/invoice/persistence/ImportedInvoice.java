package crm.sales.invoice.persistence;

import crm.platform.domain.InvalidInput;
import crm.platform.imports.ImportRow;
import crm.platform.imports.RowOutcome;
import crm.sales.SalesConfig;
import crm.sales.imports.persistence.ImportedKey;
import crm.sales.invoice.domain.Invoice;
import crm.sales.invoice.domain.InvoiceLine;
import crm.sales.invoice.domain.InvoiceNumber;
import crm.sales.invoice.domain.Payment;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.PricedLine;
import crm.sales.pricing.domain.Quantity;
import crm.sales.pricing.domain.TaxRate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A row of an invoice file.
 *
 * @param orderKey null when the invoice is of no order
 * @param paidAt null when it is not known to be paid
 * @param unreadable why a value that is well formed makes no sense; null when all do
 */
record ImportedInvoice(
        ImportRow row,
        ImportedKey key,
        String orderKey,
        Instant issuedAt,
        LocalDate dueDate,
        Instant paidAt,
        Money net,
        TaxRate taxRate,
        RowOutcome unreadable) {

    static ImportedInvoice of(ImportRow row, SalesConfig config) {
        try {
            var net = new Money(row.decimal("net"), config.currencyOr(row.text("currency")));
            return net.isPayable()
                    ? of(row, net, new TaxRate(row.decimal("taxRate")), null)
                    : of(row, null, null, row.failed("net", "money.too-precise", "Not in whole smallest units."));
        } catch (InvalidInput refused) {
            return of(row, null, null, row.failed("net", refused));
        }
    }

    private static ImportedInvoice of(ImportRow row, Money net, TaxRate taxRate, RowOutcome unreadable) {
        return new ImportedInvoice(
                row,
                ImportedKey.of(row),
                row.text("orderExternalId"),
                row.instant("issuedAt").truncatedTo(ChronoUnit.MICROS),
                row.date("dueDate"),
                row.has("paidAt") ? row.instant("paidAt").truncatedTo(ChronoUnit.MICROS) : null,
                net,
                taxRate,
                unreadable);
    }

    /** CREATED for a row that is to be stored. */
    RowOutcome check(InvoiceImportLookup found, Instant now) {
        if (unreadable != null) {
            return unreadable;
        }
        if (issuedAt.isAfter(now)) {
            return row.failed("issuedAt", "invoice-import.in-future", "The invoice is in the future.");
        }
        if (paidAt != null && paidAt.isAfter(now)) {
            return row.failed("paidAt", "invoice-import.in-future", "The payment is in the future.");
        }
        if (found.customerId() == null) {
            return row.failed(
                    "customerExternalId",
                    "invoice-import.unknown-customer",
                    "There is no such customer that you may see.");
        }
        if (found.existing() != null) {
            return isAsBefore(found)
                    ? row.unchanged()
                    : row.failed(
                            "externalId", "invoice-import.differs", "The invoice was imported with another content.");
        }
        return orderKey == null ? row.created() : checkOrder(found);
    }

    private RowOutcome checkOrder(InvoiceImportLookup found) {
        var order = found.order();
        if (order == null || !order.customerId().equals(found.customerId())) {
            return row.failed("orderExternalId", "invoice-import.unknown-order", "The customer has no such order.");
        }
        if (!order.confirmed()) {
            return row.failed("orderExternalId", "invoice-import.order-not-confirmed", "The order is not confirmed.");
        }
        if (order.invoiced()) {
            return row.failed("orderExternalId", "invoice-import.order-already-invoiced", "The order has an invoice.");
        }
        return row.created();
    }

    RowOutcome orderTwice() {
        return row.failed("orderExternalId", "invoice-import.order-already-invoiced", "The order has an invoice.");
    }

    Invoice invoice(UUID id, UUID paymentId, InvoiceNumber number, InvoiceImportLookup found) {
        var order = found.order() == null ? null : found.order().id();
        var head = new Invoice.Head(id, found.customerId(), order, net.currency());
        var line = new InvoiceLine(key.externalId(), PricedLine.ofAmount(null, Quantity.of("1"), net, taxRate));
        var invoice = Invoice.draft(head, List.of(line), dueDate, issuedAt);
        invoice.issue(number, dueDate, issuedAt);
        var total = invoice.snapshot().totals().total();
        if (paidAt != null && !total.isZero()) {
            invoice.pay(new Payment(paymentId, total, paidAt));
        }
        return invoice;
    }

    /** A file that does not tell of a payment says nothing against one. */
    private boolean isAsBefore(InvoiceImportLookup found) {
        var old = found.existing();
        var order = found.order() == null ? null : found.order().id();
        var paid = paidAt == null || net.isZero() ? old.paidAt() : paidAt;
        return old.equals(
                new InvoiceImportLookup.Existing(found.customerId(), order, issuedAt, dueDate, net, taxRate, paid));
    }
}
