package crm.support.sla.domain;

import crm.platform.domain.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts working time: elapsed = working intervals − pauses, in real time, whatever the clocks on the walls do (SUP-18). */
public final class WorkingTime {

    private static final int MOST_DAYS = 3_660;

    private final WorkCalendar calendar;

    public WorkingTime(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** Every span that counts, in order and without gaps of zero length. */
    public List<Span> counted(Instant from, Instant until, List<Pause> pauses) {
        var counted = new ArrayList<Span>();
        for (var day = firstDay(from); !startOf(day).isAfter(until); day = day.plusDays(1)) {
            for (var span : calendar.spansOn(day)) {
                counted.addAll(span.cut(from, until).without(pauses));
            }
        }
        return counted;
    }

    public Duration elapsed(Instant from, Instant until, List<Pause> pauses) {
        return counted(from, until, pauses).stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** When {@code target} of working time has passed: at the end of an interval rather than at the beginning of the next. */
    public Instant due(Instant from, Duration target, List<Pause> pauses) {
        var left = target;
        var day = firstDay(from);
        for (int i = 0; i < MOST_DAYS; i++, day = day.plusDays(1)) {
            for (var span : calendar.spansOn(day)) {
                for (var piece : span.cut(from, Instant.MAX).without(pauses)) {
                    if (piece.length().compareTo(left) >= 0) {
                        return piece.from().plus(left);
                    }
                    left = left.minus(piece.length());
                }
            }
        }
        throw InvalidInput.of("targets", "sla.out-of-reach", "The target lies more than ten years ahead.");
    }

    /** The day before, too: a zone may have moved between days. */
    private LocalDate firstDay(Instant from) {
        return LocalDate.ofInstant(from, calendar.zone()).minusDays(1);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(calendar.zone()).toInstant();
    }
}
