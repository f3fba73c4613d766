package crm.sales.pricing.domain;

import crm.platform.domain.InvalidInput;

/** Tevkifat: the tenths of the tax that the buyer pays to the tax office instead of to us. */
public record Withholding(int tenths) {

    private static final int ALL = 10;

    public Withholding {
        if (tenths < 1 || tenths > ALL) {
            throw InvalidInput.of(
                    "withheldTenths", "withholding.out-of-range", "One to ten tenths of the tax are withheld.");
        }
    }

    /** Rounded to the smallest unit, for one line. */
    public Money of(Money tax) {
        return Rounding.tenths(tax, tenths);
    }
}
