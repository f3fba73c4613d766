package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Money;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** A customer has ordered what was offered.
 *
 * @param revenue net of the order's lines with the product */
@Contract(
        type = "crm.sales.offer.accepted.v1",
        topic = Topics.OFFER,
        summary = "A customer has ordered what was offered.")
public record OfferAccepted(
        UUID offerId,
        UUID customerId,
        UUID productId,
        OfferKind kind,
        UUID orderId,
        Money revenue,
        Instant acceptedAt) {}
