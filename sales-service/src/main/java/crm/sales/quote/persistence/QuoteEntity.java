package crm.sales.quote.persistence;

import crm.platform.data.document.OwnedRow;
import crm.sales.pricing.domain.DiscountRate;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.Totals;
import crm.sales.quote.application.QuoteSummary;
import crm.sales.quote.domain.DeclineReason;
import crm.sales.quote.domain.Quote;
import crm.sales.quote.domain.QuoteContent;
import crm.sales.quote.domain.QuoteLine;
import crm.sales.quote.domain.QuoteState;
import crm.sales.quote.domain.QuoteStatus;
import crm.sales.quote.domain.TotalDiscount;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of a quote with its lines. The sums are kept beside what they follow from, for lists. */
@Entity
@Table(name = "quote")
class QuoteEntity extends OwnedRow<Quote> {

    String number;
    int revision;
    UUID customerId;

    @Nullable
    UUID opportunityId;

    String currency;

    @Enumerated(EnumType.STRING)
    QuoteStatus status;

    @Nullable
    BigDecimal discountRate;

    @Nullable
    BigDecimal discountAmount;

    LocalDate validUntil;

    @Nullable
    String terms;

    BigDecimal net;
    BigDecimal tax;
    BigDecimal total;

    @Nullable
    UUID submittedBy;

    @Nullable
    Instant submittedAt;

    @Nullable
    UUID approvedBy;

    @Nullable
    Instant approvedAt;

    @Nullable
    String approvalNote;

    @Nullable
    String linkHash;

    @Nullable
    Instant sentAt;

    @Nullable
    Instant answeredAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    DeclineReason declineReason;

    @Nullable
    String declineComment;

    @Nullable
    UUID orderId;

    @Nullable
    UUID revisedAs;

    Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "quote_line", joinColumns = @JoinColumn(name = "quote_id"))
    @OrderBy("lineNo")
    List<QuoteLineRow> lines = new ArrayList<>();

    @Override
    protected void copy(Quote quote) {
        var state = quote.state();
        version = state.version();
        status = state.status();
        orderId = state.orderId();
        revisedAs = state.revisedAs();
        copy(state.head());
        copy(state.content());
        copy(state.approval());
        copy(state.sent());
        copy(state.answer());
        copy(state.price().totals());
    }

    private void copy(QuoteState.Head head) {
        id = head.id();
        number = head.number();
        revision = head.revision();
        customerId = head.customerId();
        opportunityId = head.opportunityId();
        currency = head.currency().getCurrencyCode();
        createdAt = head.createdAt();
    }

    private void copy(QuoteContent content) {
        var discount = content.discount();
        var rate = discount == null ? null : discount.rate();
        var amount = discount == null ? null : discount.amount();
        discountRate = rate == null ? null : rate.percent();
        discountAmount = amount == null ? null : amount.amount();
        validUntil = content.validUntil();
        terms = content.terms();
        if (!lines().equals(content.lines())) {
            lines.clear();
            lines.addAll(QuoteLineRow.of(content.lines()));
        }
    }

    private void copy(QuoteState.Approval approval) {
        submittedBy = approval.submittedBy();
        submittedAt = approval.submittedAt();
        approvedBy = approval.approvedBy();
        approvedAt = approval.approvedAt();
        approvalNote = approval.note();
    }

    private void copy(QuoteState.@Nullable Sent sent) {
        linkHash = sent == null ? null : sent.linkHash();
        sentAt = sent == null ? null : sent.at();
    }

    private void copy(QuoteState.@Nullable Answer answer) {
        answeredAt = answer == null ? null : answer.at();
        declineReason = answer == null ? null : answer.reason();
        declineComment = answer == null ? null : answer.comment();
    }

    private void copy(Totals totals) {
        net = totals.net().amount();
        tax = totals.tax().amount();
        total = totals.total().amount();
    }

    @Override
    protected Quote toDomain() {
        return Quote.restore(new QuoteState(
                head(),
                version,
                new QuoteContent(lines(), discount(), validUntil, terms),
                status,
                new QuoteState.Approval(submittedBy, submittedAt, approvedBy, approvedAt, approvalNote),
                linkHash == null ? null : new QuoteState.Sent(linkHash, sentAt),
                answeredAt == null ? null : new QuoteState.Answer(declineReason, declineComment, answeredAt),
                orderId,
                revisedAs));
    }

    /** Of a row without its lines. */
    QuoteSummary summary() {
        var in = inCurrency();
        return new QuoteSummary(
                head(),
                version,
                status,
                new Totals(new Money(net, in), new Money(tax, in), new Money(total, in)),
                validUntil,
                sentAt,
                answeredAt,
                orderId,
                revisedAs,
                ownerUserId);
    }

    private QuoteState.Head head() {
        return new QuoteState.Head(id, number, revision, customerId, opportunityId, inCurrency(), createdAt);
    }

    private List<QuoteLine> lines() {
        var in = inCurrency();
        return lines.stream().map(line -> line.toDomain(in)).toList();
    }

    private @Nullable TotalDiscount discount() {
        if (discountRate == null && discountAmount == null) {
            return null;
        }
        return new TotalDiscount(
                discountRate == null ? null : new DiscountRate(discountRate),
                discountAmount == null ? null : new Money(discountAmount, inCurrency()));
    }

    private Currency inCurrency() {
        return Money.currency(currency);
    }
}
