package crm.support.request.domain;

import crm.support.sla.domain.Priority;
import crm.support.sla.domain.SlaClock;
import crm.support.sla.domain.SlaMetric;
import crm.support.sla.domain.SlaTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The clocks of one request; what happens to them is told to the request. */
final class RequestClocks {

    private final List<SlaClock> clocks;
    private final Consumer<RequestEvent> happened;

    RequestClocks(List<SlaClock> clocks, Consumer<RequestEvent> happened) {
        this.clocks = new ArrayList<>(clocks);
        this.happened = happened;
    }

    List<SlaClock> all() {
        return List.copyOf(clocks);
    }

    SlaClock add(SlaMetric metric, Priority priority, SlaTerms terms, Instant at) {
        var clock = SlaClock.start(clocks.size(), metric, priority, terms, at);
        clocks.add(clock);
        return clock;
    }

    /** Announces every clock that has run out before {@code at}, the earliest first, and each once. */
    void runOut(Instant at) {
        var out = clocks.stream()
                .filter(clock -> clock.runsOutBefore(at))
                .sorted(Comparator.comparing(SlaClock::dueAt))
                .toList();
        for (var clock : out) {
            var breached = replace(clock.breach());
            happened.accept(new RequestEvent.ClockBreached(breached, breached.dueAt()));
        }
    }

    void pause(Instant at) {
        change(SlaClock::awaitsItsDueTime, clock -> clock.pause(at), clock -> new RequestEvent.ClockPaused(clock, at));
    }

    void resume(Instant at) {
        change(SlaClock::isPaused, clock -> clock.resume(at), clock -> new RequestEvent.ClockResumed(clock, at));
    }

    void fulfil(SlaMetric metric, Instant at) {
        change(
                clock -> clock.isOpen() && clock.metric() == metric,
                clock -> clock.fulfil(at),
                clock -> new RequestEvent.ClockFulfilled(clock, at));
    }

    /** Nothing is promised any more, and nothing is announced. */
    void stop(Instant at) {
        clocks.replaceAll(clock -> clock.isOpen() ? clock.stop(at) : clock);
    }

    private void change(
            Predicate<SlaClock> which,
            UnaryOperator<SlaClock> how,
            java.util.function.Function<SlaClock, RequestEvent> event) {
        for (var clock : List.copyOf(clocks)) {
            if (which.test(clock)) {
                happened.accept(event.apply(replace(how.apply(clock))));
            }
        }
    }

    private SlaClock replace(SlaClock clock) {
        clocks.set(clock.place(), clock);
        return clock;
    }
}
