package crm.analytics.kpi.domain;

import java.math.BigDecimal;

/**
 * What was counted in one period.
 *
 * @param included how many persons or cases of the population could be counted
 * @param excluded how many were left out because the person gave no permission (CON-12)
 * @param median K2 only, in days; null when nothing was counted
 * @param costUnknownLines K6 only: order lines that came without a cost and count as if they had none; null elsewhere
 */
public record Figure(
        BigDecimal numerator,
        BigDecimal denominator,
        long included,
        long excluded,
        BigDecimal median,
        Long costUnknownLines) {

    /** Null where nothing was counted: no data is not zero. */
    public BigDecimal value(Unit unit) {
        return denominator.signum() == 0 ? null : unit.value(numerator, denominator);
    }
}
