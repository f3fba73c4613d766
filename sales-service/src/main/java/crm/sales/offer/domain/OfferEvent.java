package crm.sales.offer.domain;

import crm.platform.domain.DomainEvent;
import crm.sales.order.domain.Channel;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.ReasonCode;
import java.time.Instant;
import java.util.UUID;

/** Everything that can happen to an offer. */
public sealed interface OfferEvent extends DomainEvent {

    record Proposed(Instant at) implements OfferEvent {}

    record Presented(Channel channel, Instant at) implements OfferEvent {}

    /** @param revenue net of the order's lines with the product */
    record Accepted(UUID orderId, Money revenue, Instant at) implements OfferEvent {}

    record Declined(ReasonCode reason, Instant at) implements OfferEvent {}

    record Expired(Instant at) implements OfferEvent {}
}
