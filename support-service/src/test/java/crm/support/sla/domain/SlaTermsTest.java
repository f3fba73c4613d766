package crm.support.sla.domain;

import static crm.support.Refusals.assertInputRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SlaTermsTest {

    @Test
    void everyPriorityHasATarget() {
        assertInputRefused(
                "sla.target-missing",
                () -> new SlaTerms(1, Calendars.office(), Map.of(Priority.HIGH, new SlaTarget(480, 120))));
    }

    @Test
    void aTargetIsAtLeastAMinuteAndTheReplyIsNotDueAfterTheSolution() {
        assertInputRefused("sla.target-range", () -> new SlaTarget(0, 1));
        assertInputRefused("sla.target-range", () -> new SlaTarget(600_000, 1));
        assertInputRefused("sla.reply-after-solution", () -> new SlaTarget(60, 61));
    }

    /** The calendar has holidays of 2026 only; HIGH is due eight working hours later. */
    @Test
    void aPromiseByHolidaysThatNobodyKnowsIsRefused() {
        var terms = Calendars.terms();

        assertThatCode(() -> terms.requireSound(Calendars.at("2026-12-30T17:00")))
                .doesNotThrowAnyException();
        assertInputRefused("sla.holidays-unknown", () -> terms.requireSound(Calendars.at("2026-12-31T17:00")));
    }

    @Test
    void aCalendarWithoutHolidaysIsGoodForEver() {
        var always = Calendars.aroundTheClock(Calendars.ISTANBUL);

        assertThat(always.knowsHolidaysAt(Calendars.at("2099-01-01T00:00"))).isTrue();
    }
}
