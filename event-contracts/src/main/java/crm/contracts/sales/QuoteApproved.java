package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * A quote may be sent.
 *
 * @param withinLimit nobody had to be asked
 */
@Contract(type = "crm.sales.quote.approved.v1", topic = Topics.QUOTE, summary = "A quote may be sent.")
public record QuoteApproved(UUID quoteId, UUID customerId, boolean withinLimit, Instant approvedAt) {}
