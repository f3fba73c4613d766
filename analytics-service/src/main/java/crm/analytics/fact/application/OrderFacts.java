package crm.analytics.fact.application;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Confirmed orders, and what they cost; their customers are locked by the caller ({@link Persons}). */
public interface OrderFacts {

    /** @param lines how many: of each the cost is unknown until {@link Costed} has come */
    record Confirmed(
            UUID customerId,
            Instant confirmedAt,
            UUID orderId,
            String channel,
            String currency,
            BigDecimal net,
            long lines) {}

    /**
     * What the goods of an order cost; told before or after its confirmation.
     *
     * @param unknownLines lines that {@code cost} does not hold
     */
    record Costed(UUID customerId, UUID orderId, BigDecimal cost, long unknownLines) {}

    /** An order that was never confirmed has no fact, so its cancellation changes nothing. */
    record Cancelled(UUID customerId, UUID orderId, Instant cancelledAt) {}

    Uni<Void> add(List<Confirmed> orders);

    Uni<Void> addCosts(List<Costed> costs);

    Uni<Void> cancel(List<Cancelled> orders);
}
