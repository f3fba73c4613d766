package crm.consent.permit.api;

import crm.consent.permission.domain.Reason;
import crm.consent.permission.domain.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One answer per message, in the order of the messages. */
record DispatchPermitsView(List<Item> permits) {

    /**
     * What stands after {@code reasons} is absent when the message is denied.
     *
     * @param epoch of the address's permission; absent for messages that need no consent
     * @param leaseSeconds from the moment the request was sent, on the sender's own clock
     * @param contactPointId of the address, the same for all its spellings and nothing that leads back to it
     * @param refusalUrl where the recipient refuses; of commercial messages
     */
    @Schema(name = "DispatchPermit")
    record Item(
            UUID messageId,
            Verdict decision,
            List<Reason> reasons,
            @Nullable UUID permitId,
            @Nullable Long epoch,
            @Nullable Instant issuedAt,
            @Nullable Long leaseSeconds,
            @Nullable UUID contactPointId,
            @Nullable String refusalUrl,
            @Nullable String refusalToken) {}
}
