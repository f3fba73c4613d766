package crm.sales.offer.messaging;

import crm.contracts.sales.OfferAccepted;
import crm.contracts.sales.OfferDeclined;
import crm.contracts.sales.OfferExpired;
import crm.contracts.sales.OfferKind;
import crm.contracts.sales.OfferPresented;
import crm.contracts.sales.OfferProposed;
import crm.platform.journal.OutboundEvent;
import crm.sales.offer.domain.Offer;
import crm.sales.offer.domain.OfferEvent;
import crm.sales.pricing.application.Amounts;
import java.util.List;

/** In which words an offer's history leaves the house; why it was proposed never does. */
public final class OfferContracts {

    private OfferContracts() {}

    /** What happened to it since it was made or loaded. */
    public static List<OutboundEvent> of(Offer offer) {
        var state = offer.state();
        return OutboundEvent.drain(state.id(), offer, event -> contract(state, event));
    }

    static Object contract(Offer.State of, OfferEvent event) {
        var id = of.id();
        var customer = of.proposal().customerId();
        var product = of.proposal().productId();
        var kind = OfferKind.valueOf(of.proposal().kind().name());
        if (event instanceof OfferEvent.Proposed) {
            var price = Amounts.outOrNull(of.proposal().price());
            return new OfferProposed(id, customer, product, kind, price);
        }
        if (event instanceof OfferEvent.Presented presented) {
            var channel = presented.channel().name();
            return new OfferPresented(id, customer, product, kind, channel, presented.at());
        }
        if (event instanceof OfferEvent.Accepted accepted) {
            var revenue = Amounts.out(accepted.revenue());
            return new OfferAccepted(id, customer, product, kind, accepted.orderId(), revenue, accepted.at());
        }
        if (event instanceof OfferEvent.Declined declined) {
            var reason = declined.reason().value();
            return new OfferDeclined(id, customer, product, kind, reason, declined.at());
        }
        if (event instanceof OfferEvent.Expired expired) {
            return new OfferExpired(id, customer, product, kind, expired.at());
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }
}
