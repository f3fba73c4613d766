package crm.support.request.domain;

import crm.support.sla.domain.Priority;
import java.time.Instant;
import java.util.UUID;

/**
 * What a request is about, which does not change.
 *
 * @param number readable, unique, rising
 * @param subject and {@code description} stay in this service; an imported request has none
 * @param openedAt when the customer asked, which may be long ago
 */
public record RequestHead(
        UUID id,
        String number,
        RequestType type,
        UUID customerId,
        About about,
        RequestChannel channel,
        RequestSource source,
        Priority priority,
        Code topic,
        String subject,
        String description,
        RequestOwner owner,
        Instant openedAt) {

    /** What it is about besides the customer; each may be null. */
    public record About(UUID assetId, UUID productId, UUID orderId) {

        public static final About NOTHING = new About(null, null, null);
    }
}
