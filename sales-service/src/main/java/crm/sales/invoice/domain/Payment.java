package crm.sales.invoice.domain;

import crm.platform.domain.InvalidInput;
import crm.sales.pricing.domain.Money;
import java.time.Instant;
import java.util.UUID;

/** Money that came in for an invoice. */
public record Payment(UUID id, Money amount, Instant receivedAt) {

    public static void requireReceived(Instant receivedAt, Instant now) {
        if (receivedAt.isAfter(now)) {
            throw InvalidInput.of("receivedAt", "payment.in-future", "A payment has been received, not promised.");
        }
    }
}
