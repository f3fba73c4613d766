package crm.support.sla.domain;

import static crm.support.Refusals.assertInputRefused;
import static crm.support.sla.domain.Calendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SUP-18: working time is working intervals less pauses. */
class WorkingTimeTest {

    private final WorkingTime office = new WorkingTime(Calendars.office());

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00, 60, 2026-11-23T10:00", // Monday
        "2026-11-23T12:00, 60, 2026-11-23T14:00", // over lunch
        "2026-11-23T17:30, 60, 2026-11-24T09:30", // over night
        "2026-11-27T17:30, 60, 2026-11-30T09:30", // over the weekend
        "2026-11-23T09:00, 210, 2026-11-23T12:30", // the end of an interval, not the beginning of the next
        "2026-10-28T09:00, 300, 2026-10-30T10:30", // half a day, then a holiday
        "2026-10-28T12:45, 60, 2026-10-30T10:00",
        "2026-11-21T03:00, 480, 2026-11-23T18:00" // opened on a Saturday night
    })
    void aTargetIsDueAfterThatMuchWorkingTime(String from, int minutes, String due) {
        assertThat(office.due(at(from), Duration.ofMinutes(minutes), List.of())).isEqualTo(at(due));
    }

    @Test
    void aPauseMovesTheDueTimeByTheWorkingTimeInIt() {
        var overLunch = new Pause(at("2026-11-23T12:00"), at("2026-11-23T14:00"));

        assertThat(office.due(at("2026-11-23T09:00"), Duration.ofHours(4), List.of(overLunch)))
                .isEqualTo(at("2026-11-23T15:00"));
        assertThat(office.elapsed(at("2026-11-23T09:00"), at("2026-11-23T15:00"), List.of(overLunch)))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void whileAPauseLastsNoTimePasses() {
        var lasting = new Pause(at("2026-11-23T10:00"), null);

        assertThat(office.elapsed(at("2026-11-23T09:00"), at("2027-01-04T18:00"), List.of(lasting)))
                .isEqualTo(Duration.ofHours(1));
    }

    /** Berlin loses an hour on 29 March 2026 and gains one on 25 October. */
    @Test
    void aroundTheClockEveryRealHourCountsAlsoWhenTheClocksAreChanged() {
        var always = new WorkingTime(Calendars.aroundTheClock(ZoneId.of("Europe/Berlin")));
        for (var start : List.of(Instant.parse("2026-03-28T12:00:00Z"), Instant.parse("2026-10-24T12:00:00Z"))) {
            var due = always.due(start, Duration.ofHours(48), List.of());

            assertThat(due).isEqualTo(start.plus(Duration.ofHours(48)));
            assertThat(always.elapsed(start, due, List.of())).isEqualTo(Duration.ofHours(48));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/Istanbul", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"})
    void untilItsDueTimeExactlyTheTargetHasElapsedWhateverTheZoneAndThePauses(String zone) {
        var time = new WorkingTime(Calendars.office(
                ZoneId.of(zone),
                Map.of(LocalDate.of(2026, 3, 30), LocalTime.of(11, 0), LocalDate.of(2026, 11, 2), LocalTime.MIDNIGHT)));
        var random = new Random(20261123);
        for (int i = 0; i < 200; i++) {
            var start = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(330 * 86_400));
            var target = Duration.ofMinutes(1 + random.nextInt(3_000));
            var pauses = pauses(random, start);

            var due = time.due(start, target, pauses);

            assertThat(time.elapsed(start, due, pauses))
                    .as("%s from %s", target, start)
                    .isEqualTo(target);
            assertThat(time.elapsed(start, due.minusMillis(1), pauses)).isLessThan(target);
        }
    }

    @Test
    void elapsedTimeNeverRunsBackwardsNorFasterThanRealTimeAndAddsUp() {
        var random = new Random(7);
        var start = at("2026-10-20T07:00");
        var pauses = pauses(random, start);
        var before = Duration.ZERO;
        var moment = start;
        for (int i = 0; i < 500; i++) {
            var next = moment.plusSeconds(random.nextInt(7_200));
            var now = office.elapsed(start, next, pauses);

            assertThat(now.minus(before))
                    .isBetween(Duration.ZERO, Duration.between(moment, next))
                    .isEqualTo(office.elapsed(moment, next, pauses));
            before = now;
            moment = next;
        }
    }

    @Test
    void aTargetThatIsNeverReachedIsRefused() {
        var tuesday = Map.of(DayOfWeek.TUESDAY, List.of(new Hours(LocalTime.of(9, 0), LocalTime.of(9, 1))));
        var seldom = new WorkingTime(new WorkCalendar("SELDOM", 1, Calendars.ISTANBUL, tuesday, Map.of()));

        assertInputRefused(
                "sla.out-of-reach", () -> seldom.due(at("2026-11-23T09:00"), Duration.ofDays(30), List.of()));
    }

    @Test
    void aCalendarIsOpenSometimesAndItsHoursDoNotOverlap() {
        var hours = new Hours(LocalTime.of(9, 0), LocalTime.of(12, 0));
        var overlapping = Map.of(DayOfWeek.MONDAY, List.of(hours, new Hours(LocalTime.of(11, 0), LocalTime.of(13, 0))));

        assertInputRefused(
                "calendar.never-open", () -> new WorkCalendar("X", 1, Calendars.ISTANBUL, Map.of(), Map.of()));
        assertInputRefused(
                "calendar.hours-overlap", () -> new WorkCalendar("X", 1, Calendars.ISTANBUL, overlapping, Map.of()));
        assertInputRefused("calendar.hours-backwards", () -> new Hours(LocalTime.of(12, 0), LocalTime.of(9, 0)));
    }

    /** In order and apart, as a clock keeps them. */
    private static List<Pause> pauses(Random random, Instant start) {
        var pauses = new ArrayList<Pause>();
        var moment = start;
        for (int i = 0; i < 3; i++) {
            var from = moment.plusSeconds(random.nextInt(40_000));
            moment = from.plusSeconds(random.nextInt(90_000));
            pauses.add(new Pause(from, moment));
        }
        return pauses;
    }
}
