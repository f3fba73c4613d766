package crm.support.request.api;

import crm.platform.web.Versioned;
import crm.support.request.domain.ServiceRequest;
import crm.support.sla.domain.ClockState;
import crm.support.sla.domain.Pause;
import crm.support.sla.domain.Priority;
import crm.support.sla.domain.SlaClock;
import crm.support.sla.domain.SlaMetric;
import crm.support.sla.domain.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How each due time came about: elapsed = the counted intervals, which are working hours without the pauses. */
record SlaExplanation(
        UUID requestId, @Schema(examples = "SR-000000042") String number, long version, List<ClockView> clocks)
        implements Versioned {

    /**
     * @param counted the intervals that counted up to now, or to the end of the clock
     * @param elapsedMinutes their sum, whole minutes
     */
    @Schema(name = "SlaClock")
    record ClockView(
            SlaMetric metric,
            Priority priority,
            int policyVersion,
            String calendarCode,
            int calendarVersion,
            String timeZone,
            long targetMinutes,
            ClockState state,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant breachedAt,
            @Nullable Instant endedAt,
            boolean late,
            long elapsedMinutes,
            List<Interval> pauses,
            List<Interval> counted) {

        static ClockView of(SlaClock clock, Instant now) {
            var calendar = clock.terms().calendar();
            var counted = clock.counted(now);
            var elapsed = counted.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
            return new ClockView(
                    clock.metric(),
                    clock.priority(),
                    clock.terms().policyVersion(),
                    calendar.code(),
                    calendar.version(),
                    calendar.zone().getId(),
                    clock.target().toMinutes(),
                    clock.state(),
                    clock.startedAt(),
                    clock.dueAt(),
                    clock.breachedAt(),
                    clock.endedAt(),
                    clock.isLate() || clock.runsOutBefore(now),
                    elapsed.toMinutes(),
                    clock.pauses().stream().map(Interval::of).toList(),
                    counted.stream().map(Interval::of).toList());
        }
    }

    /** @param until absent while it lasts */
    @Schema(name = "SlaInterval")
    record Interval(Instant from, @Nullable Instant until) {

        static Interval of(Span span) {
            return new Interval(span.from(), span.until());
        }

        static Interval of(Pause pause) {
            return new Interval(pause.from(), pause.until());
        }
    }

    static SlaExplanation of(ServiceRequest request, Instant now) {
        var clocks = request.state().clocks().stream()
                .map(clock -> ClockView.of(clock, now))
                .toList();
        return new SlaExplanation(request.head().id(), request.head().number(), request.version(), clocks);
    }
}
