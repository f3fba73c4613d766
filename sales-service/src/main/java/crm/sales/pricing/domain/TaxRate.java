package crm.sales.pricing.domain;

import crm.platform.domain.InvalidInput;
import java.math.BigDecimal;

/** Value-added tax (KDV) in percent of the net amount: 0 to 100 with at most two decimals. */
public record TaxRate(BigDecimal percent) {

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);
    private static final int MAX_SCALE = 2;

    public TaxRate {
        percent = percent.stripTrailingZeros();
        if (percent.signum() < 0 || percent.compareTo(HIGHEST) > 0 || percent.scale() > MAX_SCALE) {
            throw InvalidInput.of(
                    "taxRate", "tax-rate.out-of-range", "A tax rate is 0 to 100 percent with two decimals.");
        }
        percent = percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    public static TaxRate percent(String percent) {
        return new TaxRate(new BigDecimal(percent));
    }
}
