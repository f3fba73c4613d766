package crm.support.sla.domain;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise and how it goes (K10). A breached clock is not paused any more: it can only be fulfilled late.
 *
 * @param place within its request, from 0
 * @param dueAt while it is paused: as if it ran again at once
 * @param breachedAt null unless the due time passed
 * @param endedAt when it was fulfilled or stopped
 */
public record SlaClock(
        int place,
        SlaMetric metric,
        Priority priority,
        SlaTerms terms,
        Duration target,
        Instant startedAt,
        Instant dueAt,
        ClockState state,
        List<Pause> pauses,
        @Nullable Instant breachedAt,
        @Nullable Instant endedAt) {

    public static SlaClock start(int place, SlaMetric metric, Priority priority, SlaTerms terms, Instant at) {
        var target = requireNonNull(terms.targets().get(priority)).of(metric);
        var due = terms.time().due(at, target, List.of());
        return new SlaClock(place, metric, priority, terms, target, at, due, ClockState.RUNNING, List.of(), null, null);
    }

    public boolean isOpen() {
        return state == ClockState.RUNNING || state == ClockState.PAUSED;
    }

    /** A clock that is stopped exactly at its due time is in time. */
    public boolean runsOutBefore(Instant at) {
        return awaitsItsDueTime() && dueAt.isBefore(at);
    }

    public boolean awaitsItsDueTime() {
        return state == ClockState.RUNNING && breachedAt == null;
    }

    public boolean isPaused() {
        return state == ClockState.PAUSED;
    }

    public boolean isLate() {
        return breachedAt != null;
    }

    public SlaClock breach() {
        return with(state, pauses, dueAt, dueAt, endedAt);
    }

    public SlaClock pause(Instant at) {
        var more = new ArrayList<>(pauses);
        more.add(new Pause(at, null));
        return with(ClockState.PAUSED, more, dueAt, breachedAt, endedAt);
    }

    public SlaClock resume(Instant at) {
        var closed = pauses.stream()
                .map(pause -> pause.isOpen() ? new Pause(pause.from(), at) : pause)
                .toList();
        var due = terms.time().due(startedAt, target, closed);
        return with(ClockState.RUNNING, closed, due, breachedAt, endedAt);
    }

    public SlaClock fulfil(Instant at) {
        return with(ClockState.FULFILLED, pauses, dueAt, breachedAt, at);
    }

    public SlaClock stop(Instant at) {
        return with(ClockState.STOPPED, pauses, dueAt, breachedAt, at);
    }

    /** The working spans that count up to {@code now}, or to the end of the clock. */
    public List<Span> counted(Instant now) {
        return terms.time().counted(startedAt, endedAt == null ? now : endedAt, pauses);
    }

    private SlaClock with(
            ClockState to, List<Pause> pausedThen, Instant due, @Nullable Instant breached, @Nullable Instant ended) {
        return new SlaClock(
                place, metric, priority, terms, target, startedAt, due, to, List.copyOf(pausedThen), breached, ended);
    }
}
