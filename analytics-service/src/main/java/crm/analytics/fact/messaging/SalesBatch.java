package crm.analytics.fact.messaging;

import crm.analytics.fact.application.InvoiceFacts;
import crm.analytics.fact.application.OfferFacts;
import crm.analytics.fact.application.OpportunityFacts.Outcome;
import crm.analytics.fact.application.OrderFacts;
import crm.analytics.fact.application.Persons.Seen;
import crm.analytics.fact.application.ProductFacts;
import crm.platform.event.IncomingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a delivery of the sales topics says, ready to be stored.
 *
 * @param outcomes the last one per opportunity
 * @param products the sum of changes per product
 */
record SalesBatch(
        List<OrderFacts.Confirmed> confirmed,
        List<OrderFacts.Cancelled> cancelled,
        List<InvoiceFacts.Paid> paid,
        List<Outcome> outcomes,
        List<OfferFacts.Presented> presented,
        List<OfferFacts.Accepted> accepted,
        Collection<ProductFacts.Change> products) {

    private static final String ORDER_CONFIRMED = "crm.sales.order.confirmed.v1";
    private static final String ORDER_CANCELLED = "crm.sales.order.cancelled.v1";
    private static final String INVOICE_PAID = "crm.sales.invoice.paid.v1";
    private static final String OPPORTUNITY_WON = "crm.sales.opportunity.won.v1";
    private static final String OPPORTUNITY_LOST = "crm.sales.opportunity.lost.v1";
    private static final String OPPORTUNITY_REOPENED = "crm.sales.opportunity.reopened.v1";
    private static final String OFFER_PRESENTED = "crm.sales.offer.presented.v1";
    private static final String OFFER_ACCEPTED = "crm.sales.offer.accepted.v1";
    private static final String PRODUCT_CREATED = "crm.sales.product.created.v1";
    private static final String PRODUCT_ACTIVATED = "crm.sales.product.activated.v1";
    private static final String PRODUCT_DISCONTINUED = "crm.sales.product.discontinued.v1";

    record ConfirmedOrder(
            UUID orderId, UUID customerId, String channel, List<Line> lines, Amount net, Instant confirmedAt) {

        record Line(UUID productId) {}

        /** What a call was called before all services had one list of channels; the topic keeps it for ever. */
        private static final String FORMER_CALL = "PHONE";

        private OrderFacts.Confirmed fact() {
            var calledNow = FORMER_CALL.equals(channel) ? "CALL" : channel;
            return new OrderFacts.Confirmed(
                    customerId, confirmedAt, orderId, calledNow, net.currency(), net.amount(), lines.size());
        }
    }

    record CancelledOrder(UUID orderId, UUID customerId, Instant cancelledAt) {

        private OrderFacts.Cancelled fact() {
            return new OrderFacts.Cancelled(customerId, orderId, cancelledAt);
        }
    }

    record PaidInvoice(UUID invoiceId, UUID customerId, Amount total, Instant paidAt) {

        private InvoiceFacts.Paid fact() {
            return new InvoiceFacts.Paid(customerId, paidAt, invoiceId, total.currency(), total.amount());
        }
    }

    /** Won and lost are told apart by the type; a reopened one has neither moment. */
    record EndedOpportunity(UUID opportunityId, UUID customerId, Amount amount, Instant wonAt, Instant lostAt) {

        private Outcome outcome() {
            return new Outcome(
                    customerId,
                    opportunityId,
                    wonAt != null,
                    wonAt != null ? wonAt : lostAt,
                    Amount.valueOf(amount),
                    Amount.currencyOf(amount));
        }
    }

    record PresentedOffer(
            UUID offerId, UUID customerId, UUID productId, String kind, String channel, Instant presentedAt) {

        private OfferFacts.Presented fact() {
            return new OfferFacts.Presented(customerId, offerId, productId, kind, channel, presentedAt);
        }
    }

    record AcceptedOffer(UUID offerId, UUID customerId, UUID orderId, Amount revenue, Instant acceptedAt) {

        private OfferFacts.Accepted fact() {
            return new OfferFacts.Accepted(
                    customerId, offerId, orderId, acceptedAt, revenue.amount(), revenue.currency());
        }
    }

    record ChangedProduct(UUID productId, String kind) {

        private ProductFacts.Change as(String status) {
            return new ProductFacts.Change(productId, kind, status);
        }
    }

    static SalesBatch of(List<IncomingEvent> events) {
        var batch = new EventBatch(events);
        return new SalesBatch(
                batch.of(ORDER_CONFIRMED, ConfirmedOrder.class, ConfirmedOrder::fact),
                batch.of(ORDER_CANCELLED, CancelledOrder.class, CancelledOrder::fact),
                batch.of(INVOICE_PAID, PaidInvoice.class, PaidInvoice::fact),
                outcomes(events),
                batch.of(OFFER_PRESENTED, PresentedOffer.class, PresentedOffer::fact),
                batch.of(OFFER_ACCEPTED, AcceptedOffer.class, AcceptedOffer::fact),
                products(events));
    }

    /** Every customer that a fact is about; who bought or paid is known at least since then. */
    List<Seen> seen() {
        var seen = new ArrayList<Seen>();
        confirmed.forEach(order -> seen.add(Seen.activeAt(order.customerId(), order.confirmedAt())));
        paid.forEach(invoice -> seen.add(Seen.activeAt(invoice.customerId(), invoice.paidAt())));
        cancelled.forEach(order -> seen.add(Seen.only(order.customerId())));
        outcomes.forEach(outcome -> seen.add(Seen.only(outcome.customerId())));
        presented.forEach(offer -> seen.add(Seen.only(offer.customerId())));
        accepted.forEach(offer -> seen.add(Seen.only(offer.customerId())));
        return seen;
    }

    private static List<Outcome> outcomes(List<IncomingEvent> events) {
        var last = new TreeMap<UUID, Outcome>();
        for (var event : events) {
            switch (event.type()) {
                case OPPORTUNITY_WON, OPPORTUNITY_LOST, OPPORTUNITY_REOPENED -> {
                    var outcome = event.as(EndedOpportunity.class).outcome();
                    last.put(outcome.opportunityId(), outcome);
                }
                default -> {}
            }
        }
        return List.copyOf(last.values());
    }

    private static Collection<ProductFacts.Change> products(List<IncomingEvent> events) {
        var changes = new TreeMap<UUID, ProductFacts.Change>();
        for (var event : events) {
            var status = productStatus(event.type());
            if (status != null) {
                var change = event.as(ChangedProduct.class).as(status);
                changes.merge(change.productId(), change, ProductFacts.Change::then);
            }
        }
        return changes.values();
    }

    /** Null where the type says nothing of a product's status. */
    private static String productStatus(String type) {
        return switch (type) {
            case PRODUCT_CREATED -> "DRAFT";
            case PRODUCT_ACTIVATED -> "ACTIVE";
            case PRODUCT_DISCONTINUED -> "DISCONTINUED";
            default -> null;
        };
    }
}
