package crm.sales.order.domain;

import static java.util.Objects.requireNonNull;

import crm.platform.domain.Aggregate;
import crm.platform.domain.ExternalKey;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.RuleViolation;
import crm.sales.pricing.domain.PricedLine;
import crm.sales.pricing.domain.ReasonCode;
import crm.sales.pricing.domain.Totals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's order (SAL-08). Confirmed, it is binding and counts as revenue. */
public final class Order extends Aggregate<OrderEvent> {

    /**
     * Who orders where.
     *
     * @param customerReference what the customer calls the order; null when they did not say
     */
    public record Placement(
            UUID customerId,
            Channel channel,
            Currency currency,
            @Nullable String customerReference) {}

    /**
     * What it is known by, and who ordered where.
     *
     * @param external what another system calls it; null for an order of our own
     */
    public record Head(
            UUID id,
            String number,
            Placement placement,
            @Nullable ExternalKey external) {

        /** Of an order of our own. */
        public Head(UUID id, String number, Placement placement) {
            this(id, number, placement, null);
        }

        public Currency currency() {
            return placement.currency();
        }
    }

    /**
     * What may change while it is a draft.
     *
     * @param customerReference null when the customer did not say
     */
    public record Details(Channel channel, @Nullable String customerReference, List<OrderLine> lines) {

        /** Names as in the API of what differs. */
        private List<String> changedTo(Details other) {
            var changed = new ArrayList<String>();
            if (channel != other.channel) {
                changed.add("channel");
            }
            if (!Objects.equals(customerReference, other.customerReference)) {
                changed.add("customerReference");
            }
            if (!lines.equals(other.lines)) {
                changed.add("lines");
            }
            return List.copyOf(changed);
        }
    }

    /** All fields of an order; {@code confirmedAt}, {@code cancelledAt} and {@code cancelReason} are null before. */
    public record State(
            Head head,
            long version,
            OrderStatus status,
            List<OrderLine> lines,
            Instant createdAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant cancelledAt,
            @Nullable ReasonCode cancelReason) {

        public Totals totals() {
            return Totals.of(lines.stream().map(OrderLine::price).toList(), head.currency());
        }
    }

    private final Head head;
    private final Instant createdAt;
    private Placement placement;
    private OrderStatus status;
    private List<OrderLine> lines;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant cancelledAt;
    private @Nullable ReasonCode cancelReason;

    private Order(State state) {
        super(state.version());
        this.head = state.head();
        this.createdAt = state.createdAt();
        this.placement = state.head().placement();
        this.status = state.status();
        this.lines = state.lines();
        this.confirmedAt = state.confirmedAt();
        this.cancelledAt = state.cancelledAt();
        this.cancelReason = state.cancelReason();
    }

    public static Order draft(Head head, List<OrderLine> lines, Instant at) {
        requireLines(lines, head.currency());
        var order = new Order(new State(head, 0, OrderStatus.DRAFT, List.copyOf(lines), at, null, null, null));
        order.state().totals().total().within("lines");
        order.record(new OrderEvent.Created(at));
        return order;
    }

    public static Order restore(State state) {
        return new Order(state);
    }

    public Details details() {
        return new Details(placement.channel(), placement.customerReference(), lines);
    }

    /** Whose a draft is, and in which currency, does not change; the event names what does without telling it. */
    public void change(Details wanted, Instant at) {
        if (status != OrderStatus.DRAFT) {
            throw new RuleViolation("order.not-draft", "Only a draft is changed; this order is " + status + ".");
        }
        requireLines(wanted.lines(), head.currency());
        var changed = details().changedTo(wanted);
        if (changed.isEmpty()) {
            return;
        }
        placement = new Placement(
                placement.customerId(), wanted.channel(), placement.currency(), wanted.customerReference());
        lines = List.copyOf(wanted.lines());
        state().totals().total().within("lines");
        record(new OrderEvent.Changed(changed, at));
    }

    /** @param articles by product id; what a unit costs now is what this sale costs us for ever (K6) */
    public void confirm(Map<UUID, Article> articles, Instant at) {
        if (status != OrderStatus.DRAFT) {
            throw new RuleViolation("order.not-draft", "Only a draft is confirmed; this order is " + status + ".");
        }
        lines.forEach(line -> requireSellable(articles.get(line.price().productId()), line.sku()));
        becomeConfirmed(articles, at);
    }

    /** A sale of the past is a fact, not a decision: the product may have been discontinued since. */
    public static Order imported(Head head, List<OrderLine> lines, Map<UUID, Article> articles, Instant orderedAt) {
        var order = draft(head, lines, orderedAt);
        order.becomeConfirmed(articles, orderedAt);
        return order;
    }

    /** @param invoiced whether an invoice of this order has been issued: what is owed is not undone behind its back (SAL-09) */
    public void cancel(ReasonCode reason, boolean invoiced, Instant at) {
        if (status == OrderStatus.CANCELLED) {
            throw new RuleViolation("order.already-cancelled", "The order is cancelled already.");
        }
        if (invoiced) {
            throw new RuleViolation("order.has-issued-invoice", "The order has an issued invoice.");
        }
        status = OrderStatus.CANCELLED;
        cancelledAt = at;
        cancelReason = reason;
        record(new OrderEvent.Cancelled(reason, at));
    }

    public State state() {
        var now = new Head(head.id(), head.number(), placement, head.external());
        return new State(now, version(), status, lines, createdAt, confirmedAt, cancelledAt, cancelReason);
    }

    private void becomeConfirmed(Map<UUID, Article> articles, Instant at) {
        lines = lines.stream()
                .map(line -> line.costing(
                        requireNonNull(articles.get(line.price().productId())).standardCost()))
                .toList();
        status = OrderStatus.CONFIRMED;
        confirmedAt = at;
        record(new OrderEvent.Confirmed(lines, state().totals(), at));
    }

    private static void requireSellable(@Nullable Article article, String sku) {
        if (article == null || !article.sellable()) {
            throw new RuleViolation("order.product-not-active", "The product " + sku + " is not active.");
        }
    }

    private static void requireLines(List<OrderLine> lines, Currency currency) {
        if (lines.isEmpty()) {
            throw InvalidInput.of("lines", "order.no-lines", "An order has at least one line.");
        }
        lines.forEach(line -> requireCurrency(line.price(), currency));
    }

    private static void requireCurrency(PricedLine line, Currency currency) {
        if (!line.net().currency().equals(currency)) {
            throw InvalidInput.of("lines", "order.currency-mismatch", "Every line is in the order's currency.");
        }
    }
}
