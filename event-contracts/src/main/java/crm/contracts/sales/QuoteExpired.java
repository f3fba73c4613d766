package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** The last day of a quote passed without an answer. */
@Contract(
        type = "crm.sales.quote.expired.v1",
        topic = Topics.QUOTE,
        summary = "The last day of a quote passed without an answer.")
public record QuoteExpired(UUID quoteId, UUID customerId, Instant expiredAt) {}
