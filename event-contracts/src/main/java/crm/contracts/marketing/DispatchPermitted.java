package crm.contracts.marketing;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * consent-service permitted one message to one person, for the time of a lease.
 *
 * @param epoch of the address's fence: a later withdrawal has a higher one
 */
@Contract(
        type = "crm.marketing.dispatch.permitted.v1",
        topic = Topics.DISPATCH,
        summary = "consent-service permitted one message to one person, for the time of a lease.")
public record DispatchPermitted(
        UUID dispatchId, UUID campaignId, UUID customerId, UUID permitId, long epoch, Instant permittedAt) {}
