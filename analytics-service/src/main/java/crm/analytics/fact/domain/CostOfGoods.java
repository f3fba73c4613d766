package crm.analytics.fact.domain;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the goods of an order cost (K6). A line whose cost is unknown, or known in another currency only, counts as nothing and is
 * counted itself, so that the answer can say how much of it is unknown.
 */
public record CostOfGoods(BigDecimal known, int unknownLines) {

    /** @param unitCost null when nobody knew it */
    public record Line(
            BigDecimal quantity,
            @Nullable BigDecimal unitCost,
            @Nullable String costCurrency) {

        private boolean isKnownIn(String currency) {
            return unitCost != null && currency.equals(costCurrency);
        }

        private BigDecimal cost() {
            return quantity.multiply(requireNonNull(unitCost));
        }
    }

    public static CostOfGoods of(List<Line> lines, String currency) {
        var known = lines.stream().filter(line -> line.isKnownIn(currency)).toList();
        var sum = known.stream().map(Line::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CostOfGoods(sum, lines.size() - known.size());
    }
}
