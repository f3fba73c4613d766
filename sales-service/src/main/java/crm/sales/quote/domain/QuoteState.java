package crm.sales.quote.domain;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All fields of a quote.
 *
 * @param sent null before, {@code answer} null until the customer has said something
 * @param orderId what came of it, {@code revisedAs} the revision that follows: null while there is none
 */
public record QuoteState(
        Head head,
        long version,
        QuoteContent content,
        QuoteStatus status,
        Approval approval,
        @Nullable Sent sent,
        @Nullable Answer answer,
        @Nullable UUID orderId,
        @Nullable UUID revisedAs) {

    /** @param opportunityId null where the quote belongs to none */
    public record Head(
            UUID id,
            String number,
            int revision,
            UUID customerId,
            @Nullable UUID opportunityId,
            Currency currency,
            Instant createdAt) {

        Head revisedAs(UUID next, Instant at) {
            return new Head(next, number, revision + 1, customerId, opportunityId, currency, at);
        }
    }

    /**
     * Who asked for approval and who gave it.
     *
     * @param approvedBy null also where the quote was within the limit
     * @param note what the approver wrote when it was given back
     */
    public record Approval(
            @Nullable UUID submittedBy,
            @Nullable Instant submittedAt,
            @Nullable UUID approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String note) {

        static final Approval NONE = new Approval(null, null, null, null, null);

        Approval by(@Nullable UUID approver, Instant at) {
            return new Approval(submittedBy, submittedAt, approver, at, null);
        }
    }

    /** @param linkHash of what the customer's link ends with */
    public record Sent(String linkHash, Instant at) {}

    /**
     * What the customer said.
     *
     * @param reason null where it was accepted
     * @param comment of a customer who declined; it stays in this service
     */
    public record Answer(
            @Nullable DeclineReason reason, @Nullable String comment, Instant at) {}

    public QuotePrice price() {
        return content.price(head.currency());
    }
}
