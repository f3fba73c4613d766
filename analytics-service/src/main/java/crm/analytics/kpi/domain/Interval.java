package crm.analytics.kpi.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Where a score lies with 95 % certainty, the answers being a sample of what all would say.
 *
 * @param low not below −100
 * @param high not above 100
 */
public record Interval(BigDecimal low, BigDecimal high) {

    private static final double QUANTILE = 1.959963984540054;
    private static final double MOST = 100;
    private static final int DECIMALS = 4;

    /**
     * Of a net promoter score: each answer is 1, 0 or −1, and the mean of them is nearly normal.
     *
     * @param balance promoters less detractors
     * @param decided promoters and detractors
     * @param n all answers; there is no interval of none
     */
    public static @Nullable Interval ofBalance(long balance, long decided, long n) {
        if (n == 0) {
            return null;
        }
        var mean = (double) balance / n;
        var variance = Math.max(0, (double) decided / n - mean * mean);
        var reach = QUANTILE * Math.sqrt(variance / n);
        return new Interval(points(mean - reach), points(mean + reach));
    }

    private static BigDecimal points(double mean) {
        var points = Math.max(-MOST, Math.min(MOST, MOST * mean));
        return BigDecimal.valueOf(points).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
