package crm.proofs.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    private static final Offset<Double> EXACTLY = Offset.offset(1e-9);

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertThat(Statistics.median(5, 1, 3)).isEqualTo(3);
        assertThat(Statistics.median(4, 1, 3, 2)).isEqualTo(2.5);
    }

    @Test
    void aPercentileIsAValueThatWasMeasured() {
        var hundred = new double[100];
        for (int place = 0; place < hundred.length; place++) {
            hundred[place] = 100 - place;
        }

        assertThat(Statistics.percentile(0.5, hundred)).isEqualTo(50);
        assertThat(Statistics.percentile(0.95, hundred)).isEqualTo(95);
        assertThat(Statistics.percentile(0.99, hundred)).isEqualTo(99);
        assertThat(Statistics.percentile(0.99, 7)).isEqualTo(7);
    }

    @Test
    void nothingMeasuredHasNoMedian() {
        assertThatThrownBy(Statistics::median).hasMessage("nothing was measured");
    }

    @Test
    void theBootstrapIntervalHoldsTheMedianAndIsRepeatable() {
        var values = new double[] {0.41, 0.52, 0.47, 0.50, 0.44, 0.58, 0.49};

        var estimate = Statistics.estimate(new Random(1), values);

        assertThat(estimate.median()).isEqualTo(0.49);
        assertThat(estimate.low()).isBetween(0.41, 0.49);
        assertThat(estimate.high()).isBetween(0.49, 0.58);
        assertThat(Statistics.estimate(new Random(1), values)).isEqualTo(estimate);
    }

    @Test
    void equalRoundsLeaveNoDoubt() {
        var estimate = Statistics.estimate(new Random(1), 0.5, 0.5, 0.5);

        assertThat(estimate).isEqualTo(new Statistics.Estimate(0.5, 0.5, 0.5));
    }

    @Test
    void aRatioIsTakenRoundByRoundAndLimitsOfStagesAddTheirTimes() {
        var relay = List.of(round(1_000), round(500));
        var producer = List.of(round(4_000), round(2_000));
        var marking = List.of(round(4_000), round(2_000));

        var ratios = new Ratios(relay, List.of(producer, marking), 1);

        assertThat(ratios.byCpu().median()).isCloseTo(0.5, EXACTLY);
        assertThat(ratios.byClock().median()).isCloseTo(0.5, EXACTLY);
    }

    /** Two CPU seconds in four seconds. */
    private static Round round(long operations) {
        return new Round(operations, 4, 2, 0, 0);
    }
}
