package crm.sales.pricing.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * The only place where money is rounded: HALF_UP to the smallest unit of the currency. Tax is rounded per line and then
 * summed, so that the lines of an invoice add up to its total.
 */
final class Rounding {

    private static final int PERCENT = 2;

    private Rounding() {}

    static Money net(Quantity quantity, Money unitPrice) {
        return round(unitPrice.amount().multiply(quantity.value()), unitPrice.currency());
    }

    static Money tax(Money net, TaxRate rate) {
        return percent(net, rate.percent());
    }

    static Money percent(Money money, BigDecimal percent) {
        return round(money.amount().multiply(percent).movePointLeft(PERCENT), money.currency());
    }

    static Money tenths(Money money, int tenths) {
        return round(money.amount().multiply(BigDecimal.valueOf(tenths)).movePointLeft(1), money.currency());
    }

    private static Money round(BigDecimal exact, Currency currency) {
        return new Money(exact.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }
}
