package crm.analytics.kpi.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How a KPI's value comes from its two numbers. */
class FigureTest {

    @Test
    void noDataIsNullAndNotZero() {
        assertThat(figure(0, 0).value(Unit.PERCENT)).isNull();
        assertThat(figure(0, 5).value(Unit.PERCENT)).isEqualByComparingTo("0");
    }

    @Test
    void aShareIsGivenInPercent() {
        assertThat(figure(1, 3).value(Unit.PERCENT)).isEqualByComparingTo("33.3333");
        assertThat(figure(1, 3).value(Unit.DAYS)).isEqualByComparingTo("0.3333");
    }

    /** K9 may be negative. K13 counts, and of what is not there, there are none. */
    @Test
    void pointsHaveASignAndACountIsZeroWhereNothingWasCounted() {
        assertThat(figure(-1, 4).value(Unit.POINTS)).isEqualByComparingTo("-25");
        assertThat(figure(0, 0).value(Unit.POINTS)).isNull();
        assertThat(figure(3, 7).value(Unit.COUNT)).isEqualByComparingTo("3");
        assertThat(figure(0, 0).value(Unit.COUNT)).isEqualByComparingTo("0");
    }

    /** K4 + K7 = 100, also after rounding: 1/128 lies exactly between two values. */
    @Test
    void retentionAndChurnOfOneCohortAddUpToExactlyOneHundred() {
        var random = new Random(7);
        assertThat(sumOfShares(1, 128)).isEqualByComparingTo("100");
        for (int i = 0; i < 20_000; i++) {
            var cohort = 1 + random.nextInt(50_000);
            assertThat(sumOfShares(random.nextInt(cohort + 1), cohort)).isEqualByComparingTo("100");
        }
    }

    private static BigDecimal sumOfShares(long stayed, long cohort) {
        return figure(stayed, cohort)
                .value(Unit.PERCENT)
                .add(figure(cohort - stayed, cohort).value(Unit.PERCENT));
    }

    private static Figure figure(long numerator, long denominator) {
        return new Figure(
                BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), denominator, 0, Figure.Detail.NONE);
    }
}
