package crm.analytics.kpi.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** K9: the 95 % interval of a net promoter score. */
class IntervalTest {

    /** 50 promoters, 20 detractors, 30 between: 30 ± 1.96 · 100 · √((0.7 − 0.09) / 100). */
    @Test
    void theReachFollowsFromTheSpreadOfTheAnswers() {
        var interval = Interval.ofBalance(30, 70, 100);

        assertThat(interval.low()).isEqualByComparingTo("14.6922");
        assertThat(interval.high()).isEqualByComparingTo("45.3078");
    }

    @Test
    void fourTimesAsManyAnswersHalveTheReach() {
        var interval = Interval.ofBalance(120, 280, 400);

        assertThat(interval.low()).isEqualByComparingTo("22.3461");
        assertThat(interval.high()).isEqualByComparingTo("37.6539");
    }

    @Test
    void itNeverLeavesTheScale() {
        assertThat(Interval.ofBalance(1, 1, 2).high()).isEqualByComparingTo("100");
        assertThat(Interval.ofBalance(-1, 1, 2).low()).isEqualByComparingTo("-100");
    }

    @Test
    void whereAllSayTheSameThereIsNoSpread() {
        assertThat(Interval.ofBalance(5, 5, 5).low()).isEqualByComparingTo("100");
        assertThat(Interval.ofBalance(0, 0, 5).high()).isEqualByComparingTo("0");
    }

    @Test
    void ofNoAnswerThereIsNoInterval() {
        assertThat(Interval.ofBalance(0, 0, 0)).isNull();
    }
}
