package crm.contracts.sales;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** A customer does not want what was offered. */
@Contract(
        type = "crm.sales.offer.declined.v1",
        topic = Topics.OFFER,
        summary = "A customer does not want what was offered.")
public record OfferDeclined(
        UUID offerId,
        UUID customerId,
        UUID productId,
        OfferKind kind,
        @Code String reason,
        Instant declinedAt) {}
