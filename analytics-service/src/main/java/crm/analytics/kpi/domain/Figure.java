package crm.analytics.kpi.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was counted in one period.
 *
 * @param included how many persons or cases of the population could be counted
 * @param excluded how many were left out because the person gave no permission (CON-12)
 */
public record Figure(BigDecimal numerator, BigDecimal denominator, long included, long excluded, Detail detail) {

    /**
     * What only some KPIs tell; null elsewhere, and the means where nothing was counted.
     *
     * @param n how many answers the value or the means are of: K9, K12, K13, K21
     * @param mean K12 the score, K13 minutes, K21 times
     * @param median K2 days, K13 minutes, K20 hours
     * @param interval K9
     * @param costUnknownLines K6: order lines that came without a cost and count as if they had none
     * @param withinLimit K20: how many of the counted kept the limit
     * @param paymentsUnknown K1 paying: converted leads whose payments may not be looked at
     * @param amountUnknown K3 by amount: closed opportunities without an amount
     * @param excludedUnanswered K13: unanswered complaints of who gave no permission, which the value leaves out
     */
    public record Detail(
            @Nullable Long n,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal median,
            @Nullable Interval interval,
            @Nullable Long costUnknownLines,
            @Nullable Long withinLimit,
            @Nullable Long paymentsUnknown,
            @Nullable Long amountUnknown,
            @Nullable Long excludedUnanswered) {

        public static final Detail NONE = new Detail(null, null, null, null, null, null, null, null, null);
    }

    /** The share of the counted that kept the limit; null where there is none, or nothing was counted. */
    public @Nullable BigDecimal shareWithinLimit() {
        return detail.withinLimit == null || denominator.signum() == 0
                ? null
                : Unit.PERCENT.value(BigDecimal.valueOf(detail.withinLimit), denominator);
    }

    /** Null where nothing was counted: no data is not zero, unless the KPI itself is a count. */
    public @Nullable BigDecimal value(Unit unit) {
        return unit.needsADenominator() && denominator.signum() == 0 ? null : unit.value(numerator, denominator);
    }
}
