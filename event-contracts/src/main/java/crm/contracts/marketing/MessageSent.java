package crm.contracts.marketing;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * The mail server took a message.
 *
 * @param sentAt when the hand-over ended
 */
@Contract(
        type = "crm.marketing.dispatch.message-sent.v1",
        topic = Topics.DISPATCH,
        summary = "The mail server took a message.")
public record MessageSent(
        UUID dispatchId,
        UUID campaignId,
        UUID customerId,
        @Code String channel,
        UUID permitId,
        Instant sentAt) {}
