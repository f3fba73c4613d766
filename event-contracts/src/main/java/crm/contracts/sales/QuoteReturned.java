package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** Approval was refused: the quote is a draft again. */
@Contract(
        type = "crm.sales.quote.returned.v1",
        topic = Topics.QUOTE,
        summary = "Approval was refused: the quote is a draft again.")
public record QuoteReturned(UUID quoteId, UUID customerId, Instant returnedAt) {}
