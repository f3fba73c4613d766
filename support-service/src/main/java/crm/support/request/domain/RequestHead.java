package crm.support.request.domain;

import crm.platform.domain.ExternalKey;
import crm.platform.domain.Owner;
import crm.support.sla.domain.Priority;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a request is about, which does not change.
 *
 * @param number readable, unique, rising
 * @param subject and {@code description} stay in this service; an imported request has none
 * @param openedAt when the customer asked, which may be long ago
 * @param external what another system calls it; null for a request of our own
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
        @Nullable Code topic,
        @Nullable String subject,
        @Nullable String description,
        Owner owner,
        Instant openedAt,
        @Nullable ExternalKey external) {

    /** What it is about besides the customer; each may be null. */
    public record About(
            @Nullable UUID assetId,
            @Nullable UUID productId,
            @Nullable UUID orderId) {

        public static final About NOTHING = new About(null, null, null);
    }
}
