package crm.analytics.progress;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the facts follow the events.
 *
 * @param asOf of all topics, the earliest of their last applied recordedAt; absent before the first event
 */
@Schema(name = "AnalyticsProgress")
public record ProgressView(Instant asOf, List<TopicView> topics, FactsView facts) {

    /** @param applied events of the topic that have been applied, those that need no fact included */
    @Schema(name = "AppliedTopic")
    public record TopicView(
            @Schema(examples = "crm.sales.order.v1") String topic,
            @Schema(examples = "analytics.sales") String consumer,
            long applied,
            Instant lastRecordedAt) {}

    /**
     * Rows, whether permitted or not.
     *
     * @param customers known customers, without leads
     * @param permitted persons who may be analysed, legal persons included
     */
    @Schema(name = "FactCounts")
    public record FactsView(
            long customers,
            long leads,
            long opportunities,
            long orders,
            long invoices,
            long products,
            long serviceRequests,
            long surveys,
            long permitted) {}
}
