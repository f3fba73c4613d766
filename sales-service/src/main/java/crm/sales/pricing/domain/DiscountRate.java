package crm.sales.pricing.domain;

import crm.platform.domain.InvalidInput;
import java.math.BigDecimal;

/** What is not asked for of a price, in percent: 0 to 100 with at most two decimals. */
public record DiscountRate(BigDecimal percent) {

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);
    private static final int MAX_SCALE = 2;

    public static final DiscountRate NONE = new DiscountRate(BigDecimal.ZERO);

    public DiscountRate {
        percent = percent.stripTrailingZeros();
        if (percent.signum() < 0 || percent.compareTo(HIGHEST) > 0 || percent.scale() > MAX_SCALE) {
            throw InvalidInput.of(
                    "discount", "discount.out-of-range", "A discount is 0 to 100 percent with two decimals.");
        }
        percent = percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    /** Rounded to the smallest unit. */
    public Money of(Money price) {
        return Rounding.percent(price, percent);
    }

    /** Whether so much of a price is no more than this rate; nothing of nothing is. */
    public boolean covers(Money discount, Money price) {
        return discount.amount().multiply(HIGHEST).compareTo(price.amount().multiply(percent)) <= 0;
    }
}
