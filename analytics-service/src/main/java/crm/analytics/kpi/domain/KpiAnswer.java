package crm.analytics.kpi.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure for each period of the question.
 *
 * @param currency of a money KPI; null elsewhere
 * @param asOf everything that was recorded up to here is counted; null before the first event
 */
public record KpiAnswer(
        KpiQuestion question,
        @Nullable String currency,
        @Nullable Instant asOf,
        List<Figure> figures) {}
