package crm.sales.pricing.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount spread over others by their value. Each share is rounded down to the smallest unit, and what is left over goes, one unit
 * each, to those that lost most by it, the first before the later ones: the shares add up to the amount, and none is more than what
 * it is taken off.
 *
 * @param shares one for each value, in their order
 * @param remainder how many smallest units were left over
 */
public record Spread(List<Money> shares, int remainder) {

    /** What is spread over one value. */
    private record Part(int place, BigInteger units, BigInteger lost) {}

    /** @param amount no more than the values together, and like them without a fraction of the smallest unit */
    public static Spread of(Money amount, List<Money> values) {
        var currency = amount.currency();
        int digits = currency.getDefaultFractionDigits();
        var weights = values.stream().map(value -> units(value, digits)).toList();
        var whole = units(amount, digits);
        var parts = parts(whole, weights);
        int remainder =
                whole.subtract(sum(parts.stream().map(Part::units).toList())).intValueExact();
        var units = parts.stream().map(Part::units).toArray(BigInteger[]::new);
        parts.stream()
                .sorted(Comparator.comparing(Part::lost).reversed().thenComparing(Part::place))
                .limit(remainder)
                .forEach(part -> units[part.place()] = part.units().add(BigInteger.ONE));
        var shares = Arrays.stream(units)
                .map(share -> new Money(new BigDecimal(share, digits), currency))
                .toList();
        return new Spread(shares, remainder);
    }

    private static List<Part> parts(BigInteger whole, List<BigInteger> weights) {
        var all = sum(weights);
        var parts = new ArrayList<Part>();
        IntStream.range(0, weights.size()).forEach(place -> parts.add(part(place, whole, weights.get(place), all)));
        return parts;
    }

    private static Part part(int place, BigInteger whole, BigInteger weight, BigInteger all) {
        if (all.signum() == 0) {
            return new Part(place, BigInteger.ZERO, BigInteger.ZERO);
        }
        var share = whole.multiply(weight).divideAndRemainder(all);
        return new Part(place, share[0], share[1]);
    }

    private static BigInteger units(Money money, int digits) {
        return money.amount().movePointRight(digits).toBigIntegerExact();
    }

    private static BigInteger sum(List<BigInteger> units) {
        return units.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
