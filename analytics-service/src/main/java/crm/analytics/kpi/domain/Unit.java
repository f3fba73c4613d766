package crm.analytics.kpi.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a KPI's value counts, and how it comes from its two numbers. */
public enum Unit {
    PERCENT {
        @Override
        BigDecimal value(BigDecimal numerator, BigDecimal denominator) {
            return quotient(numerator.movePointRight(2), denominator);
        }
    },
    DAYS,
    MONEY;

    private static final int DECIMALS = 4;

    BigDecimal value(BigDecimal numerator, BigDecimal denominator) {
        return quotient(numerator, denominator);
    }

    /** Half-even, so that two shares of one whole still add up to 100 after rounding (K4 + K7). */
    private static BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, DECIMALS, RoundingMode.HALF_EVEN);
    }
}
