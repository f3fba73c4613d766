package crm.marketing.dispatch.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** Where one message to one person stands, and where it may go from there: the life cycle of a dispatch. */
public enum DispatchState {
    /** Waits for its turn: for the first time, or because what was begun for it certainly led to no message. */
    PLANNED,
    /** consent-service lets it out, for the short time of a lease. */
    PERMITTED,
    /** Being handed over to the mail server, which may have it already. */
    SENDING,
    /** The mail server has taken it. */
    SENT,
    /** There is no message, and somebody decided so: no address, the cap, a denial, the end of the campaign. */
    SUPPRESSED,
    /** There is no message, or nobody knows: the mail server refused it, or its sender died over it. */
    FAILED;

    /** Nothing has been handed over: these may be claimed, given back and suppressed. */
    public static final Set<DispatchState> WAITING = those(state -> state.leadsTo(SUPPRESSED));

    /** Something may still become of these. */
    public static final Set<DispatchState> OPEN = those(state -> !state.isEnd());

    /** Where it may go from here; nowhere from an end. */
    public Set<DispatchState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(PERMITTED, SUPPRESSED);
            case PERMITTED -> EnumSet.of(PLANNED, SENDING, SUPPRESSED);
            case SENDING -> EnumSet.of(PLANNED, SENT, FAILED);
            case SENT, SUPPRESSED, FAILED -> EnumSet.noneOf(DispatchState.class);
        };
    }

    public boolean leadsTo(DispatchState other) {
        return next().contains(other);
    }

    public boolean isEnd() {
        return next().isEmpty();
    }

    private static Set<DispatchState> those(Predicate<DispatchState> which) {
        var states = EnumSet.allOf(DispatchState.class);
        states.removeIf(which.negate());
        return Collections.unmodifiableSet(states);
    }
}
