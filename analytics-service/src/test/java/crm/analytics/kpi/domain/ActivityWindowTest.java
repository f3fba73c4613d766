package crm.analytics.kpi.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** K4: how long an activity keeps a customer active. */
class ActivityWindowTest {

    @ParameterizedTest
    @CsvSource({
        "P180D, 2026-07-01, 2026-01-02",
        "P26W, 2026-07-01, 2025-12-31",
        "P1M, 2026-03-01, 2026-02-01",
        "P1M, 2026-03-31, 2026-02-28",
        "P3M, 2026-01-01, 2025-10-01",
        "P1Y, 2028-02-29, 2027-02-28",
        "P1Y6M, 2026-07-01, 2025-01-01",
        "P1D, 2026-07-01, 2026-06-30",
        "P3652D, 2026-07-01, 2016-07-01",
        "P10Y, 2026-07-01, 2016-07-01"
    })
    void daysMonthsAndYearsOfTheCalendarAreAWindow(String text, LocalDate day, LocalDate start) {
        assertThat(ActivityWindow.parse(text).orElseThrow().startBefore(day)).isEqualTo(start);
    }

    @Test
    void aWindowIsToldAsItWasAskedForAndWeeksAsDays() {
        assertThat(ActivityWindow.parse("P180D").orElseThrow()).hasToString("P180D");
        assertThat(ActivityWindow.parse("P26W").orElseThrow()).hasToString("P182D");
        assertThat(ActivityWindow.parse("P1M").orElseThrow()).hasToString("P1M");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "180",
                "PT24H",
                "P0D",
                "P-5D",
                "P1M-5D",
                "P-1M40D",
                "P11Y",
                "P10Y1D",
                "P121M",
                "P3700D",
                "P99999999999D",
                "P999999999Y",
                "P2147483647M",
                "P2147483647D",
                "180 days",
                "1M"
            })
    void anythingElseIsNone(String text) {
        assertThat(ActivityWindow.parse(text)).isEmpty();
    }

    /** However the bounds of periods lie, the windows that end there begin in the same order. */
    @ParameterizedTest
    @ValueSource(strings = {"P1M", "P3M", "P1Y", "P1M10D", "P30D"})
    void aLaterWindowNeverBeginsEarlier(String text) {
        var window = ActivityWindow.parse(text).orElseThrow();
        var day = LocalDate.of(2027, 12, 1);
        for (int i = 0; i < 200; i++) {
            assertThat(window.startBefore(day.plusDays(i + 1))).isAfterOrEqualTo(window.startBefore(day.plusDays(i)));
        }
    }
}
