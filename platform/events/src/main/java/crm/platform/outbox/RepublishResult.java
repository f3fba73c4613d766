package crm.platform.outbox;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was found and done; the relay is publishing it.
 *
 * @param since from when on sent events were looked at
 * @param examined how many those were
 * @param topics those with something to publish again
 */
public record RepublishResult(Instant since, long examined, List<OfTopic> topics) {

    /**
     * @param missing acknowledged by the broker once, and not there now
     * @param republished these and what follows of the same aggregates, so that each comes in its order
     */
    public record OfTopic(
            @Schema(examples = "crm.sales.order.v1") String topic, long missing, long republished) {}
}
