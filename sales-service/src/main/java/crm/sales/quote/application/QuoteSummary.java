package crm.sales.quote.application;

import crm.sales.pricing.domain.Totals;
import crm.sales.quote.domain.QuoteState;
import crm.sales.quote.domain.QuoteStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quote as a list shows it: without its lines. */
public record QuoteSummary(
        QuoteState.Head head,
        long version,
        QuoteStatus status,
        Totals totals,
        LocalDate validUntil,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable UUID orderId,
        @Nullable UUID revisedAs,
        UUID ownerUserId) {}
