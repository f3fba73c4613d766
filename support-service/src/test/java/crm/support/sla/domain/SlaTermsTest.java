package crm.support.sla.domain;

import static crm.support.Refusals.assertInputRefused;

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
}
