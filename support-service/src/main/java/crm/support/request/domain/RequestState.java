package crm.support.request.domain;

import crm.support.sla.domain.SlaClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All fields of a request besides its head; what has not happened is null.
 *
 * @param told what a file told of waits and reopenings, to know them in the next one
 * @param answerDueAt until when a first answer was promised; every complaint has one
 */
public record RequestState(
        long version,
        RequestStatus status,
        @Nullable UUID assigneeUserId,
        @Nullable Instant answerDueAt,
        @Nullable Instant firstAnswerAt,
        Counts counts,
        @Nullable Resolution resolution,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable Code rejectReason,
        Detours told,
        List<SlaClock> clocks) {

    /** As nothing has happened yet. */
    static final RequestState NEW = new RequestState(
            0, RequestStatus.NEW, null, null, null, Counts.OPENED, null, null, null, null, Detours.NONE, List.of());

    /** When a clock was started, paused or resumed the last time. */
    Instant lastChange() {
        return clocks.stream()
                .flatMap(clock -> Stream.concat(
                        Stream.of(clock.startedAt()),
                        clock.pauses().stream().map(pause -> pause.until() == null ? pause.from() : pause.until())))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The earliest promise that is neither kept nor broken, nor paused; null when there is none. */
    public @Nullable Instant nextDueAt() {
        return earliest(SlaClock::awaitsItsDueTime);
    }

    /** The earliest promise that is broken and not kept yet; null when there is none. */
    public @Nullable Instant overdueSince() {
        return earliest(clock -> clock.isOpen() && clock.isLate());
    }

    private @Nullable Instant earliest(Predicate<SlaClock> which) {
        return clocks.stream()
                .filter(which)
                .map(SlaClock::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
