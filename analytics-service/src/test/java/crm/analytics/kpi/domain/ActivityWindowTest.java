package crm.analytics.kpi.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** K4: how long an activity keeps a customer active. */
class ActivityWindowTest {

    @Test
    void daysAndWeeksAreAWindow() {
        assertThat(ActivityWindow.parse("P180D")).contains(new ActivityWindow(180));
        assertThat(ActivityWindow.parse("P26W")).contains(new ActivityWindow(182));
        assertThat(new ActivityWindow(180)).hasToString("P180D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "180", "P6M", "P1Y", "P1Y2D", "PT24H", "P0D", "P-5D", "P3661D", "P99999999999D", "180 days"})
    void anythingElseIsNone(String text) {
        assertThat(ActivityWindow.parse(text)).isEmpty();
    }
}
