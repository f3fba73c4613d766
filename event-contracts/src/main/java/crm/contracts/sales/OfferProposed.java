package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Money;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.util.UUID;

/** Something is to be offered to a customer. */
@Contract(
        type = "crm.sales.offer.proposed.v1",
        topic = Topics.OFFER,
        summary = "Something is to be offered to a customer.")
public record OfferProposed(
        UUID offerId,
        UUID customerId,
        UUID productId,
        OfferKind kind,
        @Nullable Money price) {}
