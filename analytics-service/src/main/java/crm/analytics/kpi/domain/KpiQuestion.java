package crm.analytics.kpi.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a KPI.
 *
 * @param variant null: the KPI itself
 * @param zone the organisation's: in it a day begins and ends
 * @param currency of a money KPI; null: the only one there is; where there is none yet, the organisation's
 * @param only what has this value in each of these; empty: everything
 */
public record KpiQuestion(
        Kpi kpi,
        @Nullable Variant variant,
        Periods periods,
        ActivityWindow window,
        TimeLimit limit,
        ZoneId zone,
        @Nullable String currency,
        Map<Dimension, String> only) {

    /** Whether the answer is of one currency. */
    public boolean isOfMoney() {
        return kpi.takesCurrency(variant);
    }

    /** Whether whose customer it is makes a difference. */
    public boolean isByOwnerOfCustomer() {
        return kpi.isByCustomer() && (only.containsKey(Dimension.OWNER) || only.containsKey(Dimension.TEAM));
    }

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
