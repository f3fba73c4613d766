package crm.analytics.kpi.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** K20 */
class TimeLimitTest {

    @Test
    void aLimitIsALengthOnTheClock() {
        assertThat(TimeLimit.parse("PT4H")).map(TimeLimit::length).contains(Duration.ofHours(4));
        assertThat(TimeLimit.parse("P2D")).map(TimeLimit::length).contains(Duration.ofHours(48));
        assertThat(TimeLimit.parse("PT1S")).isPresent();
        assertThat(TimeLimit.parse("P3660D")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24",
                "PT0S",
                "PT0.5S",
                "-PT4H",
                "P1M",
                "P1Y",
                "P3660DT1S",
                "PT999999999999999H",
                "P99999999999D"
            })
    void whatIsNoneIsRefused(String text) {
        assertThat(TimeLimit.parse(text)).isEmpty();
    }
}
