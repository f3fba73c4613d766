package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Money;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * The customer accepted a quote.
 *
 * @param net without tax
 */
@Contract(type = "crm.sales.quote.accepted.v1", topic = Topics.QUOTE, summary = "The customer accepted a quote.")
public record QuoteAccepted(
        UUID quoteId, UUID customerId, @Nullable UUID opportunityId, Money net, Money total, Instant acceptedAt) {}
