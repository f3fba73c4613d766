package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * A quote was drafted.
 *
 * @param revision 1, and one more for each that follows under the same number
 */
@Contract(type = "crm.sales.quote.created.v1", topic = Topics.QUOTE, summary = "A quote was drafted.")
public record QuoteCreated(
        UUID quoteId,
        String number,
        int revision,
        UUID customerId,
        @Nullable UUID opportunityId,
        Instant createdAt) {}
