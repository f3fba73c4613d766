package crm.analytics.kpi.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Periods without gaps, each half-open: {@code [bounds[i], bounds[i+1])}. The first and the last one are shorter where the span
 * does not begin or end at a boundary of the step.
 */
public record Periods(List<LocalDate> bounds) {

    /** Two years by day, with some room. */
    public static final int MAX = 750;

    public Periods {
        bounds = List.copyOf(bounds);
    }

    /** Stops cutting beyond {@link #MAX}, so that a span of a thousand years costs nothing; see {@link #tooMany()}. */
    public static Periods of(LocalDate from, LocalDate to, Step step) {
        var bounds = new ArrayList<LocalDate>();
        for (var day = from; day.isBefore(to) && bounds.size() <= MAX; day = step.boundaryAfter(day)) {
            bounds.add(day);
        }
        bounds.add(to);
        return new Periods(bounds);
    }

    public int count() {
        return bounds.size() - 1;
    }

    public boolean tooMany() {
        return count() > MAX;
    }

    public LocalDate from(int period) {
        return bounds.get(period);
    }

    public LocalDate to(int period) {
        return bounds.get(period + 1);
    }

    /** Where the days of the bounds begin in the zone. */
    public List<Instant> instants(ZoneId zone) {
        return bounds.stream().map(day -> day.atStartOfDay(zone).toInstant()).toList();
    }
}
