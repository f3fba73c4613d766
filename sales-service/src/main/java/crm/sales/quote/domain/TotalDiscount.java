package crm.sales.quote.domain;

import static java.util.Objects.requireNonNull;

import crm.platform.domain.InvalidInput;
import crm.sales.pricing.domain.DiscountRate;
import crm.sales.pricing.domain.Money;
import org.jspecify.annotations.Nullable;

/** A discount on a whole quote: a rate or an amount. */
public record TotalDiscount(
        @Nullable DiscountRate rate, @Nullable Money amount) {

    public TotalDiscount {
        if ((rate == null) == (amount == null)) {
            throw InvalidInput.of("discount", "quote.discount-kind", "A discount is either a rate or an amount.");
        }
        if (amount != null && (amount.isNegative() || !amount.isPayable())) {
            throw InvalidInput.of(
                    "discount", "quote.discount-amount", "A discount is not negative and has no fraction of a cent.");
        }
    }

    /** Off the sum of the lines. */
    Money of(Money sum) {
        if (rate != null) {
            return rate.of(sum);
        }
        var off = requireNonNull(amount);
        if (!off.currency().equals(sum.currency())) {
            throw InvalidInput.of("discount", "quote.currency-mismatch", "A quote has one currency.");
        }
        if (off.compareTo(sum) > 0) {
            throw InvalidInput.of("discount", "quote.discount-too-large", "The discount is more than the lines.");
        }
        return off;
    }
}
