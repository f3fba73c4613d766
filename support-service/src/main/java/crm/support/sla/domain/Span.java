package crm.support.sla.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** From one moment until before another; empty when they are the same or the wrong way round. */
public record Span(Instant from, Instant until) {

    public boolean isEmpty() {
        return !from.isBefore(until);
    }

    public Duration length() {
        return isEmpty() ? Duration.ZERO : Duration.between(from, until);
    }

    Span cut(Instant earliest, Instant latest) {
        return new Span(from.isBefore(earliest) ? earliest : from, until.isAfter(latest) ? latest : until);
    }

    /** What is left of this span, in order. */
    List<Span> without(List<Pause> pauses) {
        var left = List.of(this);
        for (var pause : pauses) {
            var next = new ArrayList<Span>();
            left.forEach(span -> span.addAround(pause, next));
            left = next;
        }
        return left.stream().filter(span -> !span.isEmpty()).toList();
    }

    private void addAround(Pause pause, List<Span> to) {
        to.add(cut(Instant.MIN, pause.from()));
        to.add(cut(pause.untilOrEver(), Instant.MAX));
    }
}
