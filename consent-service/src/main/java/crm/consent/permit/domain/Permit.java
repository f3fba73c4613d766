package crm.consent.permit.domain;

import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.RecipientType;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Allows one message to be handed over, for a short time.
 *
 * @param attempt among the permits of the message, from 1
 * @param customerId null when nobody is named
 * @param contactPointHash keyed hash of the address
 * @param address fence of the address's permission; null for messages that need no consent
 * @param processing fence of MARKETING_COMM; null when it was not needed
 * @param profiling fence of PROFILING; null when it was not needed
 * @param templateApproval who or what approved the template; null for commercial messages that say none
 */
public record Permit(
        UUID id,
        UUID messageId,
        int attempt,
        MessageClass messageClass,
        Channel channel,
        String brand,
        RecipientType recipientType,
        @Nullable UUID customerId,
        String contactPointHash,
        @Nullable Fence address,
        @Nullable Fence processing,
        @Nullable Fence profiling,
        @Nullable String templateApproval,
        Instant issuedAt,
        Instant expiresAt) {

    /** Whether the other was asked for the same message, and not for another one under the same id. */
    public boolean isForSameMessageAs(Permit other) {
        return messageId.equals(other.messageId)
                && messageClass == other.messageClass
                && channel == other.channel
                && brand.equals(other.brand)
                && recipientType == other.recipientType
                && Objects.equals(customerId, other.customerId)
                && contactPointHash.equals(other.contactPointHash);
    }

    /** Whole seconds that are left, counted down so that nobody takes the lease for longer than it is. */
    public long secondsLeftAt(Instant now) {
        return Math.max(0, Duration.between(now, expiresAt).toSeconds());
    }
}
