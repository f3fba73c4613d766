package crm.contracts.sales;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** A customer has heard of an offer. */
@Contract(type = "crm.sales.offer.presented.v1", topic = Topics.OFFER, summary = "A customer has heard of an offer.")
public record OfferPresented(
        UUID offerId,
        UUID customerId,
        UUID productId,
        OfferKind kind,
        @Code String channel,
        Instant presentedAt) {}
