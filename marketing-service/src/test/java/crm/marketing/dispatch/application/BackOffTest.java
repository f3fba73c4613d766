package crm.marketing.dispatch.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static BackOff with(double random) {
        return new BackOff(Duration.ofSeconds(5), Duration.ofHours(1), () -> random);
    }

    @Test
    void aPauseIsTwiceAsLongAsTheOneBeforeUpToTheLongest() {
        assertThat(with(1).after(0)).isEqualTo(Duration.ofSeconds(5));
        assertThat(with(1).after(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(with(1).after(9)).isEqualTo(Duration.ofSeconds(2_560));
        assertThat(with(1).after(10)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void chanceShortensItByUpToAHalf() {
        assertThat(with(0).after(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(with(0.5).after(1)).isEqualTo(Duration.ofMillis(7_500));
    }

    @Test
    void itNeverGivesUpHoweverOftenItFailed() {
        assertThat(with(1).after(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(1));
    }
}
