package crm.analytics.fact.application;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Offers that customers have heard of (K11); their customers are locked by the caller ({@link Persons}). */
public interface OfferFacts {

    /** @param kind as in the event: UPSELL, CROSS_SELL, ADD_ON, REPEAT or WIN_BACK */
    record Presented(UUID customerId, UUID offerId, UUID productId, String kind, String channel, Instant presentedAt) {}

    /** @param revenue net of the order's lines with the product */
    record Accepted(
            UUID customerId, UUID offerId, UUID orderId, Instant acceptedAt, BigDecimal revenue, String currency) {}

    /** One that is there already stays as it is. */
    Uni<Void> present(List<Presented> offers);

    /** Of offers that were presented before. */
    Uni<Void> accept(List<Accepted> offers);
}
