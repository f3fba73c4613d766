package crm.sales.invoice.domain;

import crm.platform.domain.Aggregate;
import crm.platform.domain.ExternalKey;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.RuleViolation;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.Totals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer has to pay (SAL-09). */
public final class Invoice extends Aggregate<InvoiceEvent> {

    /**
     * Who pays in which currency.
     *
     * @param orderId null for an invoice of its own lines
     * @param external what another system calls it; null for an invoice of our own
     */
    public record Head(
            UUID id,
            UUID customerId,
            @Nullable UUID orderId,
            Currency currency,
            @Nullable ExternalKey external) {

        /** Of an invoice of our own. */
        public Head(UUID id, UUID customerId, @Nullable UUID orderId, Currency currency) {
            this(id, customerId, orderId, currency, null);
        }
    }

    /** All fields of an invoice; {@code number} and {@code issuedAt} are null for a draft, {@code dueDate} may be. */
    public record State(
            Head head,
            long version,
            @Nullable InvoiceNumber number,
            InvoiceStatus status,
            List<InvoiceLine> lines,
            @Nullable LocalDate dueDate,
            Instant createdAt,
            @Nullable Instant issuedAt,
            @Nullable Instant paidAt,
            List<Payment> payments) {

        public Totals totals() {
            return Totals.of(lines.stream().map(InvoiceLine::price).toList(), head.currency());
        }

        public Money paid() {
            return payments.stream().map(Payment::amount).reduce(Money.zero(head.currency()), Money::plus);
        }

        public Money open() {
            return totals().total().minus(paid());
        }

        /** Issued, not paid in full, and the due date has passed. */
        public boolean isOverdueOn(LocalDate today) {
            var owed = status == InvoiceStatus.ISSUED || status == InvoiceStatus.PARTIALLY_PAID;
            return owed && dueDate != null && dueDate.isBefore(today);
        }
    }

    private final Head head;
    private final List<InvoiceLine> lines;
    private final Instant createdAt;
    private @Nullable InvoiceNumber number;
    private InvoiceStatus status;
    private @Nullable LocalDate dueDate;
    private @Nullable Instant issuedAt;
    private @Nullable Instant paidAt;
    private final List<Payment> payments;

    private Invoice(State state) {
        super(state.version());
        this.head = state.head();
        this.lines = state.lines();
        this.createdAt = state.createdAt();
        this.number = state.number();
        this.status = state.status();
        this.dueDate = state.dueDate();
        this.issuedAt = state.issuedAt();
        this.paidAt = state.paidAt();
        this.payments = new ArrayList<>(state.payments());
    }

    /** @param dueDate null until the invoice is issued, when it has not been agreed */
    public static Invoice draft(Head head, List<InvoiceLine> lines, @Nullable LocalDate dueDate, Instant at) {
        if (lines.isEmpty()) {
            throw InvalidInput.of("lines", "invoice.no-lines", "An invoice has at least one line.");
        }
        if (lines.stream().anyMatch(line -> !line.price().net().currency().equals(head.currency()))) {
            throw InvalidInput.of("lines", "invoice.currency-mismatch", "Every line is in the invoice's currency.");
        }
        var state =
                new State(head, 0, null, InvoiceStatus.DRAFT, List.copyOf(lines), dueDate, at, null, null, List.of());
        state.totals().total().within("lines");
        return new Invoice(state);
    }

    public static Invoice restore(State state) {
        return new Invoice(state);
    }

    /** Asked before a number is drawn, so that a refusal never costs one. */
    public void requireIssuable() {
        if (status != InvoiceStatus.DRAFT) {
            throw new RuleViolation("invoice.not-draft", "Only a draft is issued; this invoice is " + status + ".");
        }
    }

    /** @param defaultDueDate taken when none was agreed */
    public void issue(InvoiceNumber drawn, LocalDate defaultDueDate, Instant at) {
        requireIssuable();
        number = drawn;
        status = InvoiceStatus.ISSUED;
        issuedAt = at;
        dueDate = dueDate == null ? defaultDueDate : dueDate;
        var totals = state().totals();
        record(new InvoiceEvent.Issued(drawn, totals, dueDate, at));
        if (totals.total().isZero()) {
            becomePaid(totals.total(), at);
        }
    }

    public void pay(Payment payment) {
        requireOwed();
        var before = state();
        requireFits(payment.amount(), before);
        payments.add(payment);
        status = InvoiceStatus.PARTIALLY_PAID;
        record(new InvoiceEvent.PaymentReceived(payment));
        if (payment.amount().equals(before.open())) {
            becomePaid(before.totals().total(), payment.receivedAt());
        }
    }

    public State state() {
        return new State(
                head, version(), number, status, lines, dueDate, createdAt, issuedAt, paidAt, List.copyOf(payments));
    }

    private void becomePaid(Money total, Instant at) {
        status = InvoiceStatus.PAID;
        paidAt = at;
        record(new InvoiceEvent.Paid(total, at));
    }

    private void requireOwed() {
        if (status == InvoiceStatus.DRAFT) {
            throw new RuleViolation("invoice.not-issued", "A draft cannot be paid; issue it first.");
        }
        if (status == InvoiceStatus.PAID) {
            throw new RuleViolation("invoice.already-paid", "The invoice is paid in full.");
        }
    }

    private void requireFits(Money amount, State before) {
        if (!amount.currency().equals(head.currency())) {
            throw InvalidInput.of("amount", "invoice.currency-mismatch", "A payment is in the invoice's currency.");
        }
        if (amount.amount().signum() <= 0 || !amount.isPayable()) {
            throw InvalidInput.of(
                    "amount", "payment.not-payable", "A payment is more than 0, in whole smallest units.");
        }
        if (amount.compareTo(before.open()) > 0) {
            throw new RuleViolation(
                    "invoice.overpaid", "Only " + before.open().amount().toPlainString() + " is still open.");
        }
    }
}
