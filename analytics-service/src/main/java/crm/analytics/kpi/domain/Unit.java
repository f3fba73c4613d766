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
    /** From −100 to 100. */
    POINTS {
        @Override
        BigDecimal value(BigDecimal numerator, BigDecimal denominator) {
            return PERCENT.value(numerator, denominator);
        }
    },
    DAYS,
    HOURS,
    /** The numerator itself; nothing counted is 0. */
    COUNT {
        @Override
        BigDecimal value(BigDecimal numerator, BigDecimal denominator) {
            return numerator;
        }

        @Override
        boolean needsADenominator() {
            return false;
        }
    },
    MONEY;

    private static final int DECIMALS = 4;

    BigDecimal value(BigDecimal numerator, BigDecimal denominator) {
        return quotient(numerator, denominator);
    }

    /** Whether there is no value where the denominator is 0. */
    boolean needsADenominator() {
        return true;
    }

    /** Half-even, so that two shares of one whole still add up to 100 after rounding (K4 + K7). */
    private static BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, DECIMALS, RoundingMode.HALF_EVEN);
    }
}
