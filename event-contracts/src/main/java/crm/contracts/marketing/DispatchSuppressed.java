package crm.contracts.marketing;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.UUID;

/**
 * A person of a campaign is not written to, and why.
 *
 * @param reason NO_ADDRESS, FREQ_CAP, CANCELLED, or why consent-service denied: NOT_ASKED, WITHDRAWN, …
 */
@Contract(
        type = "crm.marketing.dispatch.suppressed.v1",
        topic = Topics.DISPATCH,
        summary = "A person of a campaign is not written to, and why.")
public record DispatchSuppressed(
        UUID dispatchId,
        UUID campaignId,
        UUID customerId,
        @Code String reason) {}
