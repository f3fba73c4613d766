package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Money;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The customer was given a quote.
 *
 * @param net without tax
 */
@Contract(type = "crm.sales.quote.sent.v1", topic = Topics.QUOTE, summary = "The customer was given a quote.")
public record QuoteSent(
        UUID quoteId,
        UUID customerId,
        @Nullable UUID opportunityId,
        Money net,
        Money total,
        LocalDate validUntil,
        Instant sentAt) {}
