package crm.sales.quote.api;

import crm.contracts.Money;
import crm.platform.json.SeveralLines;
import crm.sales.order.domain.Channel;
import crm.sales.pricing.application.Amounts;
import crm.sales.pricing.domain.DiscountRate;
import crm.sales.pricing.domain.Quantity;
import crm.sales.pricing.domain.TaxRate;
import crm.sales.pricing.domain.Withholding;
import crm.sales.quote.application.DraftQuote;
import crm.sales.quote.application.Line;
import crm.sales.quote.domain.DeclineReason;
import crm.sales.quote.domain.TotalDiscount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the operations on quotes take. */
final class QuoteRequests {

    /** What people write in several lines; no control character but those that end a line. */
    static final String TEXT = "^[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]*$";

    static final int MOST_LINES = 200;

    private QuoteRequests() {}

    /**
     * @param currency ISO 4217; absent takes the organisation's
     * @param validUntil the last day on which it may be accepted; absent takes what the organisation decided
     * @param terms as the customer reads them
     */
    @Schema(name = "DraftQuoteRequest", examples = """
            {"customerId": "019a1b2c-0000-7000-8000-000000000001", "validUntil": "2099-12-31",
             "discount": {"percent": 5},
             "lines": [{"sku": "CD-001", "quantity": 2, "unitPrice": {"amount": "12.50", "currency": "TRY"}}]}""")
    record Draft(
            @NotNull UUID customerId,
            @Nullable UUID opportunityId,
            @Size(min = 3, max = 3) @Nullable String currency,
            @NotEmpty @Size(max = MOST_LINES) List<@NotNull @Valid QuotedLine> lines,
            @Valid @Nullable Discount discount,
            @Nullable LocalDate validUntil,

            @SeveralLines @Size(min = 1, max = 4000) @Pattern(regexp = TEXT) @Nullable
            String terms) {

        DraftQuote.Command toCommand(Currency in) {
            return new DraftQuote.Command(
                    customerId,
                    opportunityId,
                    in,
                    QuotedLine.commands(lines),
                    Discount.toDomain(discount),
                    validUntil,
                    terms);
        }
    }

    /**
     * Names its product by id or by SKU; the price is of one unit, without tax.
     *
     * @param description absent takes the product's name
     * @param discountPercent absent takes none
     * @param optional offered beside the quote: priced, but in no sum; absent means it is not
     * @param taxRate percent; absent takes the product's
     * @param exemptionCode the tax office's three digits, of a line without tax
     * @param withheldTenths how many tenths of the tax the buyer withholds
     */
    @Schema(name = "QuoteLineRequest")
    record QuotedLine(
            @Nullable UUID productId,
            @Size(max = 64) @Nullable String sku,

            @Size(min = 1, max = 200) @Pattern(regexp = ".*\\S.*", message = "must not be blank") @Nullable
            String description,

            @NotNull BigDecimal quantity,
            @NotNull Money unitPrice,
            @Nullable BigDecimal discountPercent,
            @Nullable Boolean optional,
            @Nullable BigDecimal taxRate,
            @Size(min = 3, max = 3) @Nullable String exemptionCode,
            @Nullable Integer withheldTenths) {

        static List<Line> commands(List<QuotedLine> lines) {
            return lines.stream().map(QuotedLine::toCommand).toList();
        }

        private Line toCommand() {
            return new Line(
                    productId,
                    sku,
                    description == null ? null : description.strip(),
                    new Quantity(quantity),
                    Amounts.in(unitPrice),
                    discountPercent == null ? DiscountRate.NONE : new DiscountRate(discountPercent),
                    Boolean.TRUE.equals(optional),
                    taxRate == null ? null : new TaxRate(taxRate),
                    exemptionCode,
                    withheldTenths == null ? null : new Withholding(withheldTenths));
        }
    }

    /** On the whole quote: a rate or an amount. It is spread over the lines by value. */
    @Schema(name = "QuoteDiscount")
    record Discount(@Nullable BigDecimal percent, @Nullable Money amount) {

        static @Nullable TotalDiscount toDomain(@Nullable Discount discount) {
            return discount == null
                    ? null
                    : new TotalDiscount(
                            discount.percent == null ? null : new DiscountRate(discount.percent),
                            Amounts.inOrNull(discount.amount));
        }

        static @Nullable Discount of(@Nullable TotalDiscount discount) {
            return discount == null
                    ? null
                    : new Discount(
                            discount.rate() == null ? null : discount.rate().percent(),
                            Amounts.outOrNull(discount.amount()));
        }
    }

    /** @param note why, for who submitted it */
    @Schema(name = "ReturnQuoteRequest", examples = "{\"note\": \"Ten percent at most, please.\"}")
    record Return(
            @SeveralLines @Size(min = 1, max = 500) @Pattern(regexp = TEXT) @Nullable
            String note) {}

    /** @param comment what the customer wrote; it stays in this service */
    @Schema(name = "DeclineQuoteRequest", examples = "{\"reason\": \"PRICE\"}")
    record Decline(
            @NotNull DeclineReason reason,

            @SeveralLines @Size(min = 1, max = 1000) @Pattern(regexp = TEXT) @Nullable
            String comment) {}

    /** @param channel where the order came from */
    @Schema(name = "OrderQuoteRequest", examples = "{\"channel\": \"FIELD\"}")
    record ToOrder(@NotNull Channel channel) {}
}
