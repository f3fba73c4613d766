package crm.sales.quote.api;

import crm.contracts.Money;
import crm.sales.pricing.application.Amounts;
import crm.sales.quote.application.QuoteSummary;
import crm.sales.quote.domain.QuoteStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param revisedAs the quote that follows */
@Schema(name = "QuoteSummary")
record QuoteSummaryView(
        UUID id,
        long version,
        @Schema(examples = "QUO-000000042") String number,
        int revision,
        UUID customerId,
        @Nullable UUID opportunityId,
        QuoteStatus status,
        Money net,
        Money tax,
        Money total,
        LocalDate validUntil,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable UUID orderId,
        @Nullable UUID revisedAs,
        UUID ownerUserId) {

    static QuoteSummaryView of(QuoteSummary quote) {
        var head = quote.head();
        return new QuoteSummaryView(
                head.id(),
                quote.version(),
                head.number(),
                head.revision(),
                head.customerId(),
                head.opportunityId(),
                quote.status(),
                Amounts.out(quote.totals().net()),
                Amounts.out(quote.totals().tax()),
                Amounts.out(quote.totals().total()),
                quote.validUntil(),
                head.createdAt(),
                quote.sentAt(),
                quote.answeredAt(),
                quote.orderId(),
                quote.revisedAs(),
                quote.ownerUserId());
    }
}
