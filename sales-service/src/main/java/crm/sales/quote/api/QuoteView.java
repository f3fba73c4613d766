package crm.sales.quote.api;

import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import crm.sales.quote.api.QuoteRequests.Discount;
import crm.sales.quote.domain.DeclineReason;
import crm.sales.quote.domain.Quote;
import crm.sales.quote.domain.QuoteStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param discount on the whole
 * @param approvedBy absent as well where it was within the limit
 * @param returnNote what the approver wrote when it was given back
 * @param revisedAs the quote that follows
 */
@Schema(name = "Quote")
record QuoteView(
        UUID id,
        long version,
        @Schema(examples = "QUO-000000042") String number,
        int revision,
        UUID customerId,
        @Nullable UUID opportunityId,
        QuoteStatus status,
        QuotePriceView price,
        @Nullable Discount discount,
        LocalDate validUntil,
        @Nullable String terms,
        Instant createdAt,
        @Nullable UUID submittedBy,
        @Nullable Instant submittedAt,
        @Nullable UUID approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String returnNote,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable DeclineReason declineReason,
        @Nullable String declineComment,
        @Nullable UUID orderId,
        @Nullable UUID revisedAs)
        implements Identified, Versioned {

    static QuoteView of(Quote quote) {
        var state = quote.state();
        var head = state.head();
        var content = state.content();
        var approval = state.approval();
        var answer = state.answer();
        return new QuoteView(
                head.id(),
                state.version(),
                head.number(),
                head.revision(),
                head.customerId(),
                head.opportunityId(),
                state.status(),
                QuotePriceView.of(state.price()),
                Discount.of(content.discount()),
                content.validUntil(),
                content.terms(),
                head.createdAt(),
                approval.submittedBy(),
                approval.submittedAt(),
                approval.approvedBy(),
                approval.approvedAt(),
                approval.note(),
                state.sent() == null ? null : state.sent().at(),
                answer == null ? null : answer.at(),
                answer == null ? null : answer.reason(),
                answer == null ? null : answer.comment(),
                state.orderId(),
                state.revisedAs());
    }
}
