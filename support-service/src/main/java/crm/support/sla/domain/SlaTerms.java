package crm.support.sla.domain;

import crm.platform.domain.InvalidInput;
import java.time.Instant;
import java.util.Map;

/** One version of what is promised, with the calendar that it counts by. Clocks keep the version that they began with. */
public record SlaTerms(int policyVersion, WorkCalendar calendar, Map<Priority, SlaTarget> targets) {

    public SlaTerms {
        targets = Map.copyOf(targets);
        if (targets.size() < Priority.values().length) {
            throw InvalidInput.of("targets", "sla.target-missing", "Every priority has a target.");
        }
    }

    /** A promise that would never end, or by holidays that nobody knows yet, is refused now, not when somebody complains. */
    public void requireSound(Instant now) {
        for (var priority : Priority.values()) {
            var due =
                    SlaClock.start(0, SlaMetric.RESOLUTION, priority, this, now).dueAt();
            if (!calendar.knowsHolidaysAt(due)) {
                throw InvalidInput.of(
                        "calendarId",
                        "sla.holidays-unknown",
                        "The calendar knows no holidays after " + calendar.lastYearOfHolidays()
                                + ": add a version of it first.");
            }
        }
    }

    WorkingTime time() {
        return new WorkingTime(calendar);
    }
}
