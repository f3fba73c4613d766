package crm.sales.pricing.domain;

import crm.platform.domain.InvalidInput;
import java.math.BigDecimal;

/** How much of a product, in the product's unit: more than 0, at most four decimals. */
public record Quantity(BigDecimal value) {

    private static final BigDecimal LARGEST = new BigDecimal("999999999");
    private static final int MAX_SCALE = 4;

    public Quantity {
        value = value.stripTrailingZeros();
        if (value.signum() <= 0 || value.compareTo(LARGEST) > 0 || value.scale() > MAX_SCALE) {
            throw InvalidInput.of(
                    "quantity", "quantity.out-of-range", "A quantity is more than 0 and has at most four decimals.");
        }
        value = value.scale() < 0 ? value.setScale(0) : value;
    }

    public static Quantity of(String value) {
        return new Quantity(new BigDecimal(value));
    }
}
