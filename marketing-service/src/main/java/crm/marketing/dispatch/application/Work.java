package crm.marketing.dispatch.application;

import crm.marketing.campaign.domain.FrequencyCap;
import crm.marketing.campaign.domain.MessageTemplate;
import java.util.List;
import java.util.UUID;

/**
 * Dispatches of one campaign in the hands of one worker.
 *
 * @param claim nothing is stored for them under another one
 */
public record Work(UUID claim, Order order, List<Item> items) {

    /** What a worker needs to know of the campaign. */
    public record Order(UUID campaignId, MessageTemplate message, FrequencyCap cap, boolean profiled) {}

    /** @param attempts that have failed */
    public record Item(UUID dispatchId, UUID customerId, boolean merchant, int attempts) {}
}
