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

    public Money {
        amount = canonical(new BigDecimal(amount));
        requireKnown(currency);
    }

    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount.toPlainString(), currency);
    }

    public BigDecimal value() {
        return new BigDecimal(amount);
    }

    private static String canonical(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        if (stripped.scale() > MAX_SCALE || stripped.precision() - stripped.scale() > MAX_INTEGER_DIGITS) {
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
