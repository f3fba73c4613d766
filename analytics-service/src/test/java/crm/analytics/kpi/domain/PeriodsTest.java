package crm.analytics.kpi.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ANA-13: the periods of a KPI question. */
class PeriodsTest {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    @Test
    void withoutAStepTheSpanIsOnePeriod() {
        assertThat(bounds("2026-01-10", "2026-03-05", Step.NONE)).containsExactly("2026-01-10", "2026-03-05");
    }

    @Test
    void monthsAreCutAtTheirFirstDayAndTheEndsMayBeShorter() {
        assertThat(bounds("2026-01-10", "2026-03-05", Step.MONTH))
                .containsExactly("2026-01-10", "2026-02-01", "2026-03-01", "2026-03-05");
    }

    @Test
    void quartersBeginInJanuaryAprilJulyAndOctober() {
        assertThat(bounds("2025-11-15", "2026-08-01", Step.QUARTER))
                .containsExactly("2025-11-15", "2026-01-01", "2026-04-01", "2026-07-01", "2026-08-01");
    }

    @Test
    void weeksBeginOnMonday() {
        assertThat(bounds("2026-11-18", "2026-12-01", Step.WEEK))
                .containsExactly("2026-11-18", "2026-11-23", "2026-11-30", "2026-12-01");
    }

    @Test
    void theDayOfTheEndIsNotPartOfTheSpan() {
        assertThat(bounds("2026-02-27", "2026-03-01", Step.DAY))
                .containsExactly("2026-02-27", "2026-02-28", "2026-03-01");
    }

    @Test
    void eighteenMonthsByDayCanBeAsked() {
        assertThat(Periods.of(day("1997-01-01"), day("1998-07-01"), Step.DAY).tooMany())
                .isFalse();
    }

    @Test
    void moreThanTheMostPeriodsAreTooManyAndCuttingStopsThere() {
        var day = day("2026-01-01");
        assertThat(Periods.of(day, day.plusDays(Periods.MAX), Step.DAY).tooMany())
                .isFalse();
        var tooMany = Periods.of(day, day.plusYears(900), Step.DAY);
        assertThat(tooMany.tooMany()).isTrue();
        assertThat(tooMany.count()).isEqualTo(Periods.MAX + 1);
    }

    @Test
    void istanbulKeepsOneOffsetAllYearSince2016() {
        var year = new Periods(List.of(day("2026-01-01"), day("2026-07-01"), day("2027-01-01")));
        assertThat(year.instants(ISTANBUL))
                .containsExactly(
                        Instant.parse("2025-12-31T21:00:00Z"),
                        Instant.parse("2026-06-30T21:00:00Z"),
                        Instant.parse("2026-12-31T21:00:00Z"));
    }

    @Test
    void aDayBeginsWhereItBeganWhenIstanbulStillHadSummerTime() {
        var year = new Periods(List.of(day("1997-01-01"), day("1997-07-01")));
        assertThat(year.instants(ISTANBUL))
                .containsExactly(Instant.parse("1996-12-31T22:00:00Z"), Instant.parse("1997-06-30T21:00:00Z"));
    }

    @Test
    void theActivityWindowIsCountedInDaysOfTheCalendar() {
        var question = new KpiQuestion(
                Kpi.K4,
                null,
                new Periods(List.of(day("1997-06-30"), day("1997-12-30"))),
                ActivityWindow.parse("P180D").orElseThrow(),
                TimeLimit.DEFAULT,
                ISTANBUL,
                null,
                Map.of());
        assertThat(question.windowStarts())
                .containsExactly(
                        day("1997-01-01").atStartOfDay(ISTANBUL).toInstant(),
                        day("1997-07-03").atStartOfDay(ISTANBUL).toInstant());
    }

    private static List<String> bounds(String from, String to, Step step) {
        return Periods.of(day(from), day(to), step).bounds().stream()
                .map(LocalDate::toString)
                .toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
