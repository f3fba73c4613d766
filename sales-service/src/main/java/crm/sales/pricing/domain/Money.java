package crm.sales.pricing.domain;

import crm.platform.domain.InvalidInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of one currency that fits numeric(19,4): at most fifteen digits before and four after the point. Equal amounts
 * are equal, however many zeros they were written with.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /**
     * What one amount, and the total of one order or invoice, may be: a thousand times less than a column holds, so that sums of many
     * fit as well.
     */
    private static final BigDecimal LARGEST = new BigDecimal("999999999999.9999");

    private static final int MIN_SCALE = 2;
    private static final int MAX_SCALE = 4;
    private static final int MAX_INTEGER_DIGITS = 15;

    public Money {
        var stripped = amount.stripTrailingZeros();
        if (stripped.scale() > MAX_SCALE || (long) stripped.precision() - stripped.scale() > MAX_INTEGER_DIGITS) {
            throw new InvalidInput(
                    "money.out-of-range", "An amount has at most 15 digits before and 4 after the point.");
        }
        amount = stripped.setScale(Math.max(MIN_SCALE, stripped.scale()), RoundingMode.UNNECESSARY);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** @param code ISO 4217: {@code TRY} */
    public static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw InvalidInput.of("currency", "money.unknown-currency", "Not an ISO 4217 currency.");
        }
    }

    /** The amount itself, or a refusal: for what people enter and for totals of it. */
    public Money within(String field) {
        if (amount.abs().compareTo(LARGEST) > 0) {
            throw InvalidInput.of(field, "money.out-of-range", "An amount is less than 1,000,000,000,000.");
        }
        return this;
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public String currencyCode() {
        return currency.getCurrencyCode();
    }

    /** True when the amount has no fraction of the currency's smallest unit: it can be invoiced and paid. */
    public boolean isPayable() {
        return amount.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits();
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new InvalidInput(
                    "money.currency-mismatch",
                    "Expected " + currency + ", but an amount is in " + other.currency + ".");
        }
        return other;
    }
}
