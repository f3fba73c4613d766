package crm.support.sla.domain;

import crm.platform.domain.InvalidInput;
import java.time.Duration;

/** What is promised for one priority, in working minutes. */
public record SlaTarget(int resolutionMinutes, int firstReplyMinutes) {

    private static final int MOST_MINUTES = 525_600;

    public SlaTarget {
        requireSensible(resolutionMinutes);
        requireSensible(firstReplyMinutes);
        if (firstReplyMinutes > resolutionMinutes) {
            throw InvalidInput.of("targets", "sla.reply-after-solution", "The first reply is due before the solution.");
        }
    }

    Duration of(SlaMetric metric) {
        return Duration.ofMinutes(metric == SlaMetric.RESOLUTION ? resolutionMinutes : firstReplyMinutes);
    }

    private static void requireSensible(int minutes) {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw InvalidInput.of("targets", "sla.target-range", "A target has 1 to " + MOST_MINUTES + " minutes.");
        }
    }
}
