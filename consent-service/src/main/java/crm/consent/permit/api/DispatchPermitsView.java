package crm.consent.permit.api;

import crm.consent.permission.domain.Reason;
import crm.consent.permission.domain.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
    record Item(
            UUID messageId,
            Verdict decision,
            List<Reason> reasons,
            UUID permitId,
            Long epoch,
            Instant issuedAt,
            Long leaseSeconds,
            UUID contactPointId,
            String refusalUrl,
            String refusalToken) {}
}
