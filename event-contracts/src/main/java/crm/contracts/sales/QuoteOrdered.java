package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** An accepted quote became an order. */
@Contract(type = "crm.sales.quote.ordered.v1", topic = Topics.QUOTE, summary = "An accepted quote became an order.")
public record QuoteOrdered(UUID quoteId, UUID customerId, UUID orderId, Instant orderedAt) {}
