package crm.sales.quote.domain;

import crm.platform.domain.Aggregate;
import crm.platform.domain.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is offered to a customer at a price, until a day (SAL-05, SAL-07). A revision is a quote of its own under the same number. */
public final class Quote extends Aggregate<QuoteEvent> {

    private static final Set<QuoteStatus> SUBMITTED = EnumSet.of(QuoteStatus.IN_APPROVAL, QuoteStatus.APPROVED);
    private static final Set<QuoteStatus> SENDABLE = EnumSet.of(QuoteStatus.APPROVED, QuoteStatus.SENT);
    private static final Set<QuoteStatus> REVISABLE =
            EnumSet.of(QuoteStatus.SENT, QuoteStatus.REJECTED, QuoteStatus.EXPIRED);

    private final QuoteState.Head head;
    private QuoteContent content;
    private QuoteStatus status;
    private QuoteState.Approval approval;
    private QuoteState.@Nullable Sent sent;
    private QuoteState.@Nullable Answer answer;
    private @Nullable UUID orderId;
    private @Nullable UUID revisedAs;

    private Quote(QuoteState state) {
        super(state.version());
        this.head = state.head();
        this.content = state.content();
        this.status = state.status();
        this.approval = state.approval();
        this.sent = state.sent();
        this.answer = state.answer();
        this.orderId = state.orderId();
        this.revisedAs = state.revisedAs();
    }

    public static Quote draft(QuoteState.Head head, QuoteContent content, LocalDate today) {
        content.requireOffer(head.currency(), today);
        var quote = new Quote(
                new QuoteState(head, 0, content, QuoteStatus.DRAFT, QuoteState.Approval.NONE, null, null, null, null));
        quote.record(new QuoteEvent.Created(head.createdAt()));
        return quote;
    }

    public static Quote restore(QuoteState state) {
        return new Quote(state);
    }

    public void change(QuoteContent wanted, LocalDate today, Instant at) {
        requireDraft();
        wanted.requireOffer(head.currency(), today);
        var changed = content.changedTo(wanted);
        if (!changed.isEmpty()) {
            content = wanted;
            record(new QuoteEvent.Changed(changed, at));
        }
    }

    /** Within the limit nobody has to be asked. */
    public void submit(UUID by, ApprovalLimit limit, LocalDate today, Instant at) {
        requireDraft();
        content.requireValidOn(today);
        status = QuoteStatus.IN_APPROVAL;
        approval = new QuoteState.Approval(by, at, null, null, null);
        record(new QuoteEvent.Submitted(at));
        if (limit.allows(state().price())) {
            becomeApproved(null, at);
        }
    }

    public void approve(UUID by, Instant at) {
        requireAnother(by);
        becomeApproved(by, at);
    }

    /** @param note why, for who submitted it */
    public void giveBack(UUID by, @Nullable String note, Instant at) {
        requireAnother(by);
        status = QuoteStatus.DRAFT;
        approval = new QuoteState.Approval(null, null, null, null, note);
        record(new QuoteEvent.Returned(at));
    }

    /** Taken back by its seller, to change it. */
    public void withdraw(Instant at) {
        if (!SUBMITTED.contains(status)) {
            throw new RuleViolation("quote.not-submitted", "Only what was submitted and not sent is taken back.");
        }
        status = QuoteStatus.DRAFT;
        approval = QuoteState.Approval.NONE;
        record(new QuoteEvent.Withdrawn(at));
    }

    /** Again while it waits for its answer, too, for who has lost the link: the one before leads nowhere from then on. */
    public void send(String linkHash, LocalDate today, Instant at) {
        if (!SENDABLE.contains(status)) {
            throw new RuleViolation("quote.not-approved", "Only an approved quote is sent.");
        }
        content.requireValidOn(today);
        status = QuoteStatus.SENT;
        sent = new QuoteState.Sent(linkHash, at);
        record(new QuoteEvent.Sent(state().price().totals(), content.validUntil(), at));
    }

    public void accept(LocalDate today, Instant at) {
        requireOpen(today);
        status = QuoteStatus.ACCEPTED;
        answer = new QuoteState.Answer(null, null, at);
        record(new QuoteEvent.Accepted(state().price().totals(), at));
    }

    public void decline(DeclineReason reason, @Nullable String comment, LocalDate today, Instant at) {
        requireOpen(today);
        status = QuoteStatus.REJECTED;
        answer = new QuoteState.Answer(reason, comment, at);
        record(new QuoteEvent.Rejected(reason, at));
    }

    /** Whether the customer may still answer it. */
    public boolean isOpenOn(LocalDate day) {
        return status == QuoteStatus.SENT && content.isValidOn(day);
    }

    /** Nothing happens to a quote that is not sent or still valid. */
    public void expire(LocalDate today, Instant at) {
        if (status == QuoteStatus.SENT && !content.isValidOn(today)) {
            status = QuoteStatus.EXPIRED;
            record(new QuoteEvent.Expired(at));
        }
    }

    /**
     * A draft of what follows. One that waits for its answer is superseded by it; one that was answered or has expired stays so.
     *
     * @param validUntil where the old day has passed
     */
    public Quote revise(UUID next, LocalDate validUntil, LocalDate today, Instant at) {
        if (!REVISABLE.contains(status)) {
            throw new RuleViolation("quote.not-revisable", "Only a quote that was sent and not accepted is revised.");
        }
        if (revisedAs != null) {
            throw new RuleViolation("quote.already-revised", "There is a later revision.");
        }
        revisedAs = next;
        status = status == QuoteStatus.SENT ? QuoteStatus.SUPERSEDED : status;
        record(new QuoteEvent.Revised(next, at));
        return draft(head.revisedAs(next, at), content.isValidOn(today) ? content : content.until(validUntil), today);
    }

    public void order(UUID order, Instant at) {
        if (status == QuoteStatus.ORDERED) {
            throw new RuleViolation("quote.already-ordered", "There is an order of it.");
        }
        if (status != QuoteStatus.ACCEPTED) {
            throw new RuleViolation("quote.not-accepted", "Only an accepted quote is ordered.");
        }
        status = QuoteStatus.ORDERED;
        orderId = order;
        record(new QuoteEvent.Ordered(order, at));
    }

    public QuoteState state() {
        return new QuoteState(head, version(), content, status, approval, sent, answer, orderId, revisedAs);
    }

    private void becomeApproved(@Nullable UUID by, Instant at) {
        status = QuoteStatus.APPROVED;
        approval = approval.by(by, at);
        record(new QuoteEvent.Approved(by == null, at));
    }

    private void requireDraft() {
        if (status != QuoteStatus.DRAFT) {
            throw new RuleViolation("quote.not-draft", "Only a draft is changed or submitted.");
        }
    }

    private void requireAnother(UUID by) {
        if (status != QuoteStatus.IN_APPROVAL) {
            throw new RuleViolation("quote.not-in-approval", "It does not wait for approval.");
        }
        if (by.equals(approval.submittedBy())) {
            throw new RuleViolation(
                    "quote.own-approval",
                    "Whoever submitted a quote neither approves it nor gives it back; another person decides.");
        }
    }

    private void requireOpen(LocalDate today) {
        if (status != QuoteStatus.SENT) {
            throw new RuleViolation("quote.not-sent", "It does not wait for the customer's answer.");
        }
        if (!content.isValidOn(today)) {
            throw new RuleViolation("quote.expired", "The quote was valid until " + content.validUntil() + ".");
        }
    }
}
