package crm.marketing.dispatch.application;

import crm.marketing.dispatch.application.Permits.Outcome;
import crm.marketing.dispatch.domain.DispatchState;
import crm.marketing.dispatch.domain.Reasons;
import org.jspecify.annotations.Nullable;

/** What the mail server made of a message, and what follows from it. */
public enum Delivery {
    TAKEN(DispatchState.SENT, null, Outcome.DISPATCHED),
    /** It will not take this message, ever. */
    REFUSED(DispatchState.FAILED, Reasons.REJECTED, Outcome.FAILED),
    /** It does not want this message now, and may take it later. */
    NOT_NOW(DispatchState.PLANNED, null, Outcome.VOID),
    /** It certainly did not take it, as it would take no other, and may later. */
    AWAY(DispatchState.PLANNED, null, Outcome.VOID),
    /** The lease was over before it had the message. */
    LATE(DispatchState.PLANNED, null, Outcome.VOID),
    /** It broke off when it may have taken it already. */
    UNKNOWN(DispatchState.FAILED, Reasons.OUTCOME_UNKNOWN, Outcome.FAILED);

    private final DispatchState state;
    private final @Nullable String reason;
    private final Outcome outcome;

    Delivery(DispatchState state, @Nullable String reason, Outcome outcome) {
        this.state = state;
        this.reason = reason;
        this.outcome = outcome;
    }

    /** Whether the message waits for another try. */
    public boolean isToBeRepeated() {
        return state == DispatchState.PLANNED;
    }

    public DispatchState state() {
        return state;
    }

    /** Why there was no message; null when there was one, or may be later. */
    public @Nullable String reason() {
        return reason;
    }

    /** What is reported of the permit. */
    public Outcome outcome() {
        return outcome;
    }
}
