package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** A quote was taken back before it was sent: it is a draft again. */
@Contract(
        type = "crm.sales.quote.withdrawn.v1",
        topic = Topics.QUOTE,
        summary = "A quote was taken back before it was sent: it is a draft again.")
public record QuoteWithdrawn(UUID quoteId, UUID customerId, Instant withdrawnAt) {}
