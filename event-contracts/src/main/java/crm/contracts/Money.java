package crm.contracts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money as it travels: the amount is a decimal text, so that no reader makes a binary fraction of it.
 *
 * @param amount canonical plain decimal with two to four decimals and at most fifteen digits before them: {@code "1250.00"}
 * @param currency ISO 4217 code: {@code "TRY"}
 */
public record Money(String amount, String currency) {

    private static final int MIN_SCALE = 2;
    private static final int MAX_SCALE = 4;
    private static final int MAX_INTEGER_DIGITS = 15;
    private static final int LONGEST_AMOUNT = 40;

    public Money {
        amount = canonical(read(amount));
        requireKnown(currency);
    }

    public static Money of(BigDecimal amount, String currency) {
        return new Money(canonical(amount), currency);
    }

    public BigDecimal value() {
        return new BigDecimal(amount);
    }

    private static BigDecimal read(String amount) {
        if (amount.length() > LONGEST_AMOUNT) {
            throw new IllegalArgumentException("an amount of more than " + LONGEST_AMOUNT + " characters");
        }
        return new BigDecimal(amount);
    }

    /** In wide numbers: the digits before the point of 1e2147483647 are more than an int counts. */
    private static String canonical(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        if (stripped.scale() > MAX_SCALE || (long) stripped.precision() - stripped.scale() > MAX_INTEGER_DIGITS) {
            throw new IllegalArgumentException("not a numeric(19,4) amount: " + amount);
        }
        return stripped.setScale(Math.max(MIN_SCALE, stripped.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private static void requireKnown(String currency) {
        if (currency == null || currency.length() != 3) {
            throw new IllegalArgumentException("not an ISO 4217 currency: " + currency);
        }
        Currency.getInstance(currency); // refuses what ISO 4217 does not list
    }
}
