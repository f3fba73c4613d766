package crm.sales.quote.domain;

import crm.sales.pricing.domain.DiscountRate;
import crm.sales.pricing.domain.Money;

/**
 * Up to where a seller decides alone; what is listed at nothing is given away, which is not the seller's alone to do. What is in another currency than the limit is above it: no rate of exchange is known.
 *
 * @param net of the whole quote
 * @param discount of what the lines are listed at
 */
public record ApprovalLimit(Money net, DiscountRate discount) {

    boolean allows(QuotePrice price) {
        return price.totals().net().currency().equals(net.currency())
                && price.totals().net().compareTo(net) <= 0
                && discount.covers(price.discount(), price.listed())
                && price.lines().stream().noneMatch(ApprovalLimit::isGivenAway);
    }

    private static boolean isGivenAway(QuotePrice.Line line) {
        return !line.line().isOptional() && line.line().unitPrice().amount().signum() == 0;
    }
}
