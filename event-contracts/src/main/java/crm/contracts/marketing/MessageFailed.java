package crm.contracts.marketing;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * A message was not delivered to the mail server, or nobody knows; it is not sent again.
 *
 * @param reason REJECTED: the mail server refused it; OUTCOME_UNKNOWN: the sender died during the hand-over
 */
@Contract(
        type = "crm.marketing.dispatch.message-failed.v1",
        topic = Topics.DISPATCH,
        summary = "A message was not delivered to the mail server, or nobody knows; it is not sent again.")
public record MessageFailed(
        UUID dispatchId,
        UUID campaignId,
        UUID customerId,
        @Code String channel,
        @Nullable UUID permitId,
        @Code String reason,
        Instant failedAt) {}
