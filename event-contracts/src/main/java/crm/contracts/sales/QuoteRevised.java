package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * A quote has a new revision; one that waited for an answer is superseded by it.
 *
 * @param revisionId the quote that follows
 */
@Contract(
        type = "crm.sales.quote.revised.v1",
        topic = Topics.QUOTE,
        summary = "A quote has a new revision; one that waited for an answer is superseded by it.")
public record QuoteRevised(UUID quoteId, UUID customerId, UUID revisionId, Instant revisedAt) {}
