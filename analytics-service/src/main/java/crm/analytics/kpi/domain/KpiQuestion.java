package crm.analytics.kpi.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a KPI.
 *
 * @param zone the organisation's: in it a day begins and ends
 * @param currency of a money KPI; null: the only one there is; where there is none yet, the organisation's
 */
public record KpiQuestion(
        Kpi kpi,
        Periods periods,
        ActivityWindow window,
        TimeLimit limit,
        ZoneId zone,
        @Nullable String currency) {

    public List<Instant> bounds() {
        return periods.instants(zone);
    }

    /** For each bound, where the activity window that ends there begins. */
    public List<Instant> windowStarts() {
        return periods.bounds().stream()
                .map(day -> window.startBefore(day).atStartOfDay(zone).toInstant())
                .toList();
    }
}
