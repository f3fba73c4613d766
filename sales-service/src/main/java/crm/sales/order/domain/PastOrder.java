package crm.sales.order.domain;

import crm.platform.domain.InvalidInput;
import crm.sales.pricing.domain.PricedLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** An order of one line as another system tells it: a fact, not a decision, that is confirmed when it was placed. */
public record PastOrder(Order.Placement placement, Article article, PricedLine price, Instant orderedAt) {

    public static void requirePast(Instant orderedAt, Instant now) {
        if (orderedAt.isAfter(now)) {
            throw InvalidInput.of("orderedAt", "order.in-future", "The order is in the future.");
        }
    }

    public Order order(UUID id, String number) {
        var line = OrderLine.past(article, price);
        return Order.imported(
                new Order.Head(id, number, placement), List.of(line), Map.of(article.productId(), article), orderedAt);
    }

    /**
     * Whether it is told as before; what tax its product has by now is no part of it, and a file that tells no reference of the customer
     * says nothing against one.
     */
    public boolean isAsBefore(Order.State before) {
        var line = before.lines().get(0).price();
        return isPlacedAs(before.head().placement())
                && before.createdAt().equals(orderedAt)
                && Objects.equals(line.productId(), price.productId())
                && line.quantity().equals(price.quantity())
                && line.net().equals(price.net());
    }

    private boolean isPlacedAs(Order.Placement before) {
        var reference =
                placement.customerReference() == null ? before.customerReference() : placement.customerReference();
        return new Order.Placement(placement.customerId(), placement.channel(), placement.currency(), reference)
                .equals(before);
    }
}
