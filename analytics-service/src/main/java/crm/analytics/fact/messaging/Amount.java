package crm.analytics.fact.messaging;

import java.math.BigDecimal;

/** Money as events carry it. */
record Amount(BigDecimal amount, String currency) {

    static BigDecimal valueOf(Amount money) {
        return money == null ? null : money.amount;
    }

    static String currencyOf(Amount money) {
        return money == null ? null : money.currency;
    }
}
