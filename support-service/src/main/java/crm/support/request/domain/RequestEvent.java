package crm.support.request.domain;

import crm.platform.domain.DomainEvent;
import crm.support.sla.domain.SlaClock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a service request and its clocks; {@code at} is when it happened in the world. */
public sealed interface RequestEvent extends DomainEvent {

    /** @param answerDueAt null unless it is a complaint */
    record Opened(@Nullable Instant answerDueAt, Instant at) implements RequestEvent {}

    record Assigned(UUID assigneeUserId, Instant at) implements RequestEvent {}

    record FirstAnswerGiven(Instant at) implements RequestEvent {}

    record MessageSent(UUID messageId, Instant at) implements RequestEvent {}

    record MessageReceived(UUID messageId, int contactCount, Instant at) implements RequestEvent {}

    record AwaitingCustomer(Instant at) implements RequestEvent {}

    record Resumed(Instant at) implements RequestEvent {}

    /** @param code null for a past request */
    record Resolved(Counts counts, @Nullable Code code, Instant at) implements RequestEvent {

        /** The customer had to get in touch once only, and nobody handed the request on (K8). */
        public boolean isAtFirstContact() {
            return counts.areOfAFirstContact();
        }
    }

    record Closed(Instant at) implements RequestEvent {}

    record Reopened(Instant at) implements RequestEvent {}

    record Rejected(Code reason, Instant at) implements RequestEvent {}

    record ClockStarted(SlaClock clock, Instant at) implements RequestEvent {}

    record ClockPaused(SlaClock clock, Instant at) implements RequestEvent {}

    record ClockResumed(SlaClock clock, Instant at) implements RequestEvent {}

    record ClockFulfilled(SlaClock clock, Instant at) implements RequestEvent {}

    record ClockBreached(SlaClock clock, Instant at) implements RequestEvent {}
}
