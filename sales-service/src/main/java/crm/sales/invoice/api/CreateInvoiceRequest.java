package crm.sales.invoice.api;

import static java.util.Objects.requireNonNull;

import crm.contracts.Money;
import crm.platform.domain.InvalidInput;
import crm.sales.invoice.domain.InvoiceLine;
import crm.sales.pricing.application.Amounts;
import crm.sales.pricing.domain.PricedLine;
import crm.sales.pricing.domain.Quantity;
import crm.sales.pricing.domain.TaxRate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Either the order that is invoiced, or customer and lines.
 *
 * @param currency of the lines; absent takes the organisation's
 * @param dueDate absent is set at the issue
 */
@Schema(examples = "{\"orderId\": \"019a1b2c-0000-7000-8000-000000000002\", \"dueDate\": \"2026-12-31\"}")
record CreateInvoiceRequest(
        @Nullable UUID orderId,
        @Nullable UUID customerId,
        @Size(min = 3, max = 3) @Nullable String currency,
        @Size(max = 200) @Nullable List<@NotNull @Valid Line> lines,
        @Nullable LocalDate dueDate) {

    /** Has either a unit price or an amount, without tax. */
    @Schema(name = "InvoiceLineRequest")
    record Line(
            @Nullable UUID productId,
            @NotBlank @Size(max = 200) String description,
            @NotNull BigDecimal quantity,
            @Nullable Money unitPrice,
            @Nullable Money lineAmount,
            @NotNull BigDecimal taxRate) {

        InvoiceLine toLine() {
            return new InvoiceLine(description.strip(), price(new Quantity(quantity), new TaxRate(taxRate)));
        }

        private PricedLine price(Quantity count, TaxRate rate) {
            if (unitPrice != null && lineAmount == null) {
                return PricedLine.ofUnits(productId, count, Amounts.in(unitPrice), rate);
            }
            if (lineAmount != null && unitPrice == null) {
                return PricedLine.ofAmount(productId, count, Amounts.in(lineAmount), rate);
            }
            throw InvalidInput.of("lines", "invoice.line-price", "A line has either a unit price or an amount.");
        }
    }

    /** The order that is invoiced; null for a customer's lines. Both and neither are refused. */
    @Nullable
    UUID order() {
        if ((orderId == null) == (customerId == null || lines == null)
                || orderId != null && (customerId != null || lines != null || currency != null)) {
            throw InvalidInput.of(
                    "orderId", "invoice.order-or-lines", "An invoice is of an order, or of a customer's lines.");
        }
        return orderId;
    }

    List<InvoiceLine> toLines() {
        return requireNonNull(lines).stream().map(Line::toLine).toList();
    }
}
