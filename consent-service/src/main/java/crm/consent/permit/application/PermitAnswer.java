package crm.consent.permit.application;

import crm.consent.permission.domain.Decision;
import crm.consent.permission.domain.Reason;
import crm.consent.permit.domain.Permit;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a sender is told of one message.
 *
 * @param permit null when it is denied
 * @param leaseSeconds how long it may still be used, from the moment the request was sent
 * @param repeated whether the permit had been issued before
 */
public record PermitAnswer(
        UUID messageId, Decision decision, @Nullable Permit permit, long leaseSeconds, boolean repeated) {

    static PermitAnswer denied(UUID messageId, Decision decision) {
        return new PermitAnswer(messageId, decision, null, 0, false);
    }

    static PermitAnswer denied(UUID messageId, Reason reason) {
        return denied(messageId, Decision.deny(reason));
    }

    static PermitAnswer issued(Decision decision, Permit permit) {
        return new PermitAnswer(permit.messageId(), decision, permit, permit.secondsLeftAt(permit.issuedAt()), false);
    }

    static PermitAnswer repeated(Decision decision, Permit permit, Instant now) {
        return new PermitAnswer(permit.messageId(), decision, permit, permit.secondsLeftAt(now), true);
    }
}
