package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** A quote is ready: approval was asked for. */
@Contract(
        type = "crm.sales.quote.submitted.v1",
        topic = Topics.QUOTE,
        summary = "A quote is ready: approval was asked for.")
public record QuoteSubmitted(UUID quoteId, UUID customerId, Instant submittedAt) {}
