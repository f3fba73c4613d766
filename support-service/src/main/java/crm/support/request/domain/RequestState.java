package crm.support.request.domain;

import crm.support.sla.domain.SlaClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * All fields of a request besides its head; what has not happened is null.
 *
 * @param answerDueAt until when a first answer was promised; every complaint has one
 */
public record RequestState(
        long version,
        RequestStatus status,
        UUID assigneeUserId,
        Instant answerDueAt,
        Instant firstAnswerAt,
        Counts counts,
        Resolution resolution,
        Instant resolvedAt,
        Instant closedAt,
        Code rejectReason,
        List<SlaClock> clocks) {

    /** The earliest promise that is neither kept nor broken, nor paused; null when there is none. */
    public Instant nextDueAt() {
        return earliest(SlaClock::awaitsItsDueTime);
    }

    /** The earliest promise that is broken and not kept yet; null when there is none. */
    public Instant overdueSince() {
        return earliest(clock -> clock.isOpen() && clock.isLate());
    }

    private Instant earliest(Predicate<SlaClock> which) {
        return clocks.stream()
                .filter(which)
                .map(SlaClock::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
