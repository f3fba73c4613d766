package crm.support.sla.domain;

import crm.platform.domain.InvalidInput;
import java.util.Map;

/** One version of what is promised, with the calendar that it counts by. Clocks keep the version that they began with. */
public record SlaTerms(int policyVersion, WorkCalendar calendar, Map<Priority, SlaTarget> targets) {

    public SlaTerms {
        targets = Map.copyOf(targets);
        if (targets.size() < Priority.values().length) {
            throw InvalidInput.of("targets", "sla.target-missing", "Every priority has a target.");
        }
    }

    WorkingTime time() {
        return new WorkingTime(calendar);
    }
}
