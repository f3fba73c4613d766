package crm.sales.order.domain;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import crm.platform.domain.ExternalKey;
import crm.platform.domain.InvalidInput;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.PricedLine;
import crm.sales.pricing.domain.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order as another system tells it: a fact, not a decision, that is confirmed when it was placed. */
public record PastOrder(ExternalKey key, Order.Placement placement, List<Line> lines, Instant orderedAt) {

    public record Line(Article article, PricedLine price) {}

    /** What a line is known by when it is told again; what tax its product has by now is no part of it. */
    private record Told(@Nullable UUID productId, Quantity quantity, Money net) {

        static Told of(PricedLine line) {
            return new Told(line.productId(), line.quantity(), line.net());
        }
    }

    public static void requirePast(Instant orderedAt, Instant now) {
        if (orderedAt.isAfter(now)) {
            throw InvalidInput.of("orderedAt", "order.in-future", "The order is in the future.");
        }
    }

    public Order order(UUID id, String number) {
        var articles = lines.stream()
                .map(Line::article)
                .collect(toMap(Article::productId, article -> article, (first, same) -> first));
        var ordered = lines.stream()
                .map(line -> OrderLine.past(line.article(), line.price()))
                .toList();
        return Order.imported(new Order.Head(id, number, placement, key), ordered, articles, orderedAt);
    }

    /**
     * Whether it is told as before, whatever the order of its lines; a file that tells no reference of the customer says nothing against
     * one.
     */
    public boolean isAsBefore(Order.State before) {
        return isPlacedAs(before.head().placement())
                && before.createdAt().equals(orderedAt)
                && told(before.lines().stream().map(OrderLine::price))
                        .equals(told(lines.stream().map(Line::price)));
    }

    private boolean isPlacedAs(Order.Placement before) {
        var reference =
                placement.customerReference() == null ? before.customerReference() : placement.customerReference();
        return new Order.Placement(placement.customerId(), placement.channel(), placement.currency(), reference)
                .equals(before);
    }

    private static Map<Told, Long> told(Stream<PricedLine> lines) {
        return lines.map(Told::of).collect(groupingBy(told -> told, counting()));
    }
}
