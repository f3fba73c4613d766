package crm.contracts.sales;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** The customer declined a quote. */
@Contract(type = "crm.sales.quote.rejected.v1", topic = Topics.QUOTE, summary = "The customer declined a quote.")
public record QuoteRejected(
        UUID quoteId,
        UUID customerId,
        @Nullable UUID opportunityId,
        @Code String reason,
        Instant rejectedAt) {}
