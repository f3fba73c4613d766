package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** An offer has run out without an answer. */
@Contract(
        type = "crm.sales.offer.expired.v1",
        topic = Topics.OFFER,
        summary = "An offer has run out without an answer.")
public record OfferExpired(UUID offerId, UUID customerId, UUID productId, OfferKind kind, Instant expiredAt) {}
