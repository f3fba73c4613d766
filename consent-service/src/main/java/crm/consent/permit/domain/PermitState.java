package crm.consent.permit.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The life of a permit: open until it is reported or expires. What is said later is kept as well, because a message that went out without a
 * permit is a fact that the log of sends must show; it never reopens the permit.
 *
 * @param outcome reported in time; null when nothing was
 * @param lateOutcome reported when the permit no longer held; null when nothing was
 */
public record PermitState(
        UUID permitId,
        Instant expiresAt,
        @Nullable DispatchOutcome outcome,
        @Nullable DispatchOutcome lateOutcome) {

    /** A report, what it makes of the permit and how it is answered. */
    public record Reported(PermitState state, ReportAnswer answer) {}

    public boolean isOpenAt(Instant now) {
        return outcome == null && now.isBefore(expiresAt);
    }

    public Reported report(DispatchOutcome said, Instant now) {
        if (isOpenAt(now)) {
            return new Reported(new PermitState(permitId, expiresAt, said, null), ReportAnswer.ACCEPTED);
        }
        if (outcome == null) {
            return new Reported(late(said), ReportAnswer.EXPIRED);
        }
        var contradicts = said == DispatchOutcome.DISPATCHED && outcome != DispatchOutcome.DISPATCHED;
        return new Reported(
                contradicts ? late(said) : this,
                outcome == DispatchOutcome.VOID && said != outcome ? ReportAnswer.VOID : ReportAnswer.ALREADY_REPORTED);
    }

    /** That it went out outweighs everything else that was said late. */
    private PermitState late(DispatchOutcome said) {
        return lateOutcome == null || said == DispatchOutcome.DISPATCHED
                ? new PermitState(permitId, expiresAt, outcome, said)
                : this;
    }
}
