package crm.sales.offer.domain;

import crm.platform.domain.Aggregate;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.Owner;
import crm.platform.domain.RuleViolation;
import crm.sales.order.domain.Article;
import crm.sales.order.domain.Channel;
import crm.sales.order.domain.Order;
import crm.sales.order.domain.OrderLine;
import crm.sales.order.domain.OrderStatus;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.ReasonCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that a customer is offered beside what they have (SAL-14 to SAL-16): the right thing at the right time (SAL-19). That it was
 * presented, and what became of it, is what K11 counts; so it is accepted with the order that holds it, never by a click alone.
 */
public final class Offer extends Aggregate<OfferEvent> {

    /**
     * What is offered to whom.
     *
     * @param price of one unit; null where the usual one holds
     * @param why in the words of who proposes it; null when not said
     * @param validUntil the last day, where the organisation is
     */
    public record Proposal(
            UUID customerId,
            UUID productId,
            OfferKind kind,
            @Nullable Money price,
            @Nullable String why,
            LocalDate validUntil) {}

    /** What has become of it; what has not happened is null. */
    public record Course(
            OfferStatus status,
            @Nullable Channel channel,
            @Nullable Instant presentedAt,
            @Nullable Instant answeredAt,
            @Nullable UUID orderId,
            @Nullable Money revenue,
            @Nullable ReasonCode declineReason) {

        static final Course PROPOSED = new Course(OfferStatus.PROPOSED, null, null, null, null, null, null);
    }

    /** All fields of an offer. */
    public record State(UUID id, long version, Proposal proposal, Course course, Instant proposedAt, Owner owner) {}

    private final State origin;
    private Course course;

    private Offer(State state) {
        super(state.version());
        this.origin = state;
        this.course = state.course();
    }

    /** @param article the product as the catalogue has it */
    public static Offer propose(UUID id, Proposal proposal, Article article, Owner owner, LocalDate today, Instant at) {
        if (!article.sellable()) {
            throw new RuleViolation("offer.product-not-active", "The product " + article.sku() + " is not active.");
        }
        if (proposal.price() != null && proposal.price().isNegative()) {
            throw InvalidInput.of("price", "money.negative", "A price is not negative.");
        }
        if (proposal.validUntil().isBefore(today)) {
            throw InvalidInput.of("validUntil", "offer.over-already", "An offer ends today or later.");
        }
        var offer = new Offer(new State(id, 0, proposal, Course.PROPOSED, at, owner));
        offer.record(new OfferEvent.Proposed(at));
        return offer;
    }

    public static Offer restore(State state) {
        return new Offer(state);
    }

    /** The customer has heard of it. */
    public void present(Channel channel, LocalDate today, Instant at) {
        if (course.status() != OfferStatus.PROPOSED) {
            throw new RuleViolation("offer.not-proposed", "Only an offer that was not presented yet is presented.");
        }
        requireValid(today);
        course = new Course(OfferStatus.PRESENTED, channel, at, null, null, null, null);
        record(new OfferEvent.Presented(channel, at));
    }

    /**
     * The customer has ordered it: what that is worth follows from the order. It counts by the day of the order, so one that has run out
     * since is accepted still.
     *
     * @param dayOf where the organisation is
     */
    public void accept(Order.State order, Function<Instant, LocalDate> dayOf, Instant at) {
        if (course.status() != OfferStatus.EXPIRED || course.presentedAt() == null) {
            requirePresented();
        }
        var revenue = revenueIn(order, dayOf);
        course = new Course(
                OfferStatus.ACCEPTED,
                course.channel(),
                course.presentedAt(),
                at,
                order.head().id(),
                revenue,
                null);
        record(new OfferEvent.Accepted(order.head().id(), revenue, at));
    }

    public void decline(ReasonCode reason, Instant at) {
        requirePresented();
        course = new Course(OfferStatus.DECLINED, course.channel(), course.presentedAt(), at, null, null, reason);
        record(new OfferEvent.Declined(reason, at));
    }

    /** Its last day is over; one that was answered stays as it is. */
    public void expire(LocalDate today, Instant at) {
        if (course.status().isOpen() && origin.proposal().validUntil().isBefore(today)) {
            course = new Course(OfferStatus.EXPIRED, course.channel(), course.presentedAt(), null, null, null, null);
            record(new OfferEvent.Expired(at));
        }
    }

    public State state() {
        return new State(origin.id(), version(), origin.proposal(), course, origin.proposedAt(), origin.owner());
    }

    private Money revenueIn(Order.State order, Function<Instant, LocalDate> dayOf) {
        var proposal = origin.proposal();
        if (!order.head().placement().customerId().equals(proposal.customerId())) {
            throw new RuleViolation("offer.order-of-another", "The order is of another customer.");
        }
        if (order.status() != OrderStatus.CONFIRMED) {
            throw new RuleViolation("offer.order-not-confirmed", "Only a confirmed order accepts an offer.");
        }
        if (order.confirmedAt() == null || order.confirmedAt().isBefore(course.presentedAt())) {
            throw new RuleViolation("offer.order-too-early", "It was ordered before it was offered.");
        }
        if (dayOf.apply(order.confirmedAt()).isAfter(proposal.validUntil())) {
            throw new RuleViolation("offer.order-too-late", "It was ordered after the offer's last day.");
        }
        return order.lines().stream()
                .filter(line -> line.productId().equals(proposal.productId()))
                .map(OrderLine::price)
                .map(price -> price.net())
                .reduce(Money::plus)
                .orElseThrow(() ->
                        new RuleViolation("offer.product-not-ordered", "The order has no line with the product."));
    }

    private void requireValid(LocalDate today) {
        if (origin.proposal().validUntil().isBefore(today)) {
            throw new RuleViolation("offer.expired", "The offer has run out.");
        }
    }

    private void requirePresented() {
        if (course.status() != OfferStatus.PRESENTED) {
            throw new RuleViolation(
                    "offer.not-presented", "Only an offer that was presented and not answered yet is answered.");
        }
    }
}
