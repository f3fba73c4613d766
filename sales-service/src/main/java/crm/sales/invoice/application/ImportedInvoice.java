package crm.sales.invoice.application;

import static crm.platform.imports.ImportColumn.optional;
import static crm.platform.imports.ImportColumn.required;
import static java.util.Objects.requireNonNull;

import crm.platform.customer.KnownCustomer;
import crm.platform.customer.UnknownCustomer;
import crm.platform.domain.InvalidInput;
import crm.platform.imports.ColumnType;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportRow;
import crm.platform.imports.RowOutcome;
import crm.platform.imports.RowRules;
import crm.platform.imports.past.ImportedKey;
import crm.sales.SalesConfig;
import crm.sales.invoice.domain.Invoice;
import crm.sales.invoice.domain.InvoiceLine;
import crm.sales.invoice.domain.InvoicedOrder;
import crm.sales.invoice.domain.PastInvoice;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of an invoice file.
 *
 * @param orderKey null when the invoice is of no order
 * @param paidAt null when it is not known to be paid
 * @param unreadable why a value that is well formed makes no sense; null when all do
 */
public record ImportedInvoice(
        ImportRow row,
        ImportedKey key,
        @Nullable String orderKey,
        Instant issuedAt,
        LocalDate dueDate,
        @Nullable Instant paidAt,
        @Nullable Money net,
        @Nullable TaxRate taxRate,
        @Nullable RowOutcome unreadable) {

    /**
     * What is known about it.
     *
     * @param customer null when unknown or not visible; the invoice belongs to whom the customer belongs to
     * @param order null when none is named, or when it is not there
     * @param existingId of the invoice that was imported before; null when this one is new
     * @param existing it, once it has been asked for
     */
    public record Found(
            @Nullable KnownCustomer customer,
            @Nullable InvoicedOrder order,
            @Nullable UUID existingId,
            @Nullable Invoice existing) {

        public Found with(Invoice loaded) {
            return new Found(customer, order, existingId, loaded);
        }
    }

    public static final List<ImportColumn> COLUMNS = Stream.concat(
                    ImportedKey.columns("invoice", "invoice, customer and order").stream(),
                    Stream.of(
                            optional("orderExternalId", ColumnType.KEY)
                                    .describedAs("An order that was imported before."),
                            required("issuedAt", ColumnType.INSTANT_OR_DATE).describedAs("When it was issued."),
                            required("dueDate", ColumnType.DATE).describedAs("When it is or was due."),
                            optional("currency", ColumnType.TEXT)
                                    .upTo(3)
                                    .describedAs("ISO 4217; the organisation's when absent."),
                            required("net", ColumnType.MONEY).describedAs("Without tax."),
                            required("taxRate", ColumnType.DECIMAL).describedAs("Percent."),
                            optional("paidAt", ColumnType.INSTANT_OR_DATE).describedAs("When it was paid in full.")))
            .toList();

    public static ImportedInvoice of(ImportRow row, SalesConfig config) {
        try {
            var net = new Money(row.decimal("net"), config.currencyOr(row.text("currency")));
            return of(row, net, new TaxRate(row.decimal("taxRate")), null);
        } catch (InvalidInput refused) {
            return of(row, null, null, row.failed("net", refused));
        }
    }

    private static ImportedInvoice of(
            ImportRow row, @Nullable Money net, @Nullable TaxRate taxRate, @Nullable RowOutcome unreadable) {
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

    /**
     * CREATED for a row that is to be stored.
     *
     * @param invoiced whether a row before this one invoices its order
     */
    public RowOutcome check(Found found, boolean invoiced, Instant now) {
        return new RowRules(row, unreadable)
                .on("net", () -> PricedLine.requireLineAmount(requireNonNull(net)))
                .on("issuedAt", () -> PastInvoice.requirePast(issuedAt, now))
                .on("paidAt", () -> Payment.requireReceived(paidAt == null ? now : paidAt, now))
                .on("customerExternalId", () -> UnknownCustomer.unless(found.customer() != null))
                .orElse(() -> found.existing() == null ? checkOrder(found, invoiced) : beside(found));
    }

    /** Of a row that was checked. */
    public PastInvoice invoice(UUID id, Found found) {
        var order = found.order() == null ? null : found.order().id();
        var amount = requireNonNull(net);
        return new PastInvoice(
                new Invoice.Head(id, requireNonNull(found.customer()).id(), order, amount.currency(), key.record()),
                new InvoiceLine(
                        key.externalId(), PricedLine.ofAmount(null, Quantity.of("1"), amount, requireNonNull(taxRate))),
                dueDate,
                issuedAt,
                paidAt);
    }

    private RowOutcome checkOrder(Found found, boolean invoiced) {
        if (orderKey == null) {
            return row.created();
        }
        return new RowRules(row, null)
                .on(
                        "orderExternalId",
                        () -> InvoicedOrder.requireOf(
                                requireNonNull(found.customer()).id(), found.order()))
                .on("orderExternalId", () -> requireNonNull(found.order()).requireInvoiceable())
                .on("orderExternalId", () -> InvoicedOrder.requireNotInvoiced(invoiced))
                .orElse(row::created);
    }

    private RowOutcome beside(Found found) {
        var before = requireNonNull(found.existing()).state();
        return invoice(before.head().id(), found).isAsBefore(before)
                ? row.unchanged()
                : row.failed("externalId", "invoice-import.differs", "The invoice was imported with another content.");
    }
}
