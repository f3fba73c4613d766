package crm.analytics.fact.application;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Confirmed orders; their customers are locked by the caller ({@link Persons}). */
public interface OrderFacts {

    /** @param costUnknownLines lines that {@code cost} does not hold */
    record Confirmed(
            UUID customerId,
            Instant confirmedAt,
            UUID orderId,
            String currency,
            BigDecimal net,
            BigDecimal cost,
            long costUnknownLines) {}

    /** An order that was never confirmed has no fact, so its cancellation changes nothing. */
    record Cancelled(UUID customerId, UUID orderId, Instant cancelledAt) {}

    Uni<Void> add(List<Confirmed> orders);

    Uni<Void> cancel(List<Cancelled> orders);
}
