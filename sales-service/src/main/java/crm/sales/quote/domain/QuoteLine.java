package crm.sales.quote.domain;

import crm.platform.domain.InvalidInput;
import crm.sales.pricing.domain.DiscountRate;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.PricedLine;
import crm.sales.pricing.domain.Quantity;
import crm.sales.pricing.domain.TaxRate;
import crm.sales.pricing.domain.Withholding;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a quote, as it was entered; what it costs stands in {@link QuotePrice}.
 *
 * @param sku and {@code description} as they were when the line was written
 * @param isOptional offered beside the quote: priced, but in no sum
 */
public record QuoteLine(
        UUID productId,
        String sku,
        String description,
        Quantity quantity,
        Money unitPrice,
        DiscountRate discount,
        boolean isOptional,
        Tax tax) {

    /**
     * The value-added tax of a line, on the day it was written.
     *
     * @param exemptionCode the tax office's code of why a line bears none; null where it bears tax, or none is stated
     * @param withholding null where nothing is withheld
     */
    public record Tax(
            TaxRate rate,
            @Nullable String exemptionCode,
            @Nullable Withholding withholding) {

        private static final String CODE = "[1-9][0-9]{2}";

        public Tax {
            boolean isFree = rate.percent().signum() == 0;
            if (exemptionCode != null && !exemptionCode.matches(CODE)) {
                throw InvalidInput.of(
                        "exemptionCode", "quote.exemption-code", "An exemption code is a number of three digits.");
            }
            if (exemptionCode != null && !isFree) {
                throw InvalidInput.of(
                        "exemptionCode", "quote.exemption-with-tax", "Only a line without tax is exempt.");
            }
            if (withholding != null && isFree) {
                throw InvalidInput.of(
                        "withheldTenths", "quote.withholding-without-tax", "A line without tax withholds none.");
            }
        }
    }

    /** What its units cost before any discount. */
    Money listed() {
        return PricedLine.listed(quantity, unitPrice);
    }
}
