package crm.sales.quote.domain;

import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.PricedLine;
import crm.sales.pricing.domain.Spread;
import crm.sales.pricing.domain.Totals;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a quote costs. Line by line: the units, less the line's discount, less its share of the total discount, is the net amount;
 * tax is taken of that, and of the tax what is withheld. Each is rounded for the line and then summed, so that all sums agree.
 *
 * @param listed what the lines cost before any discount
 * @param discount everything that is not asked for: of the lines and of the whole
 * @param remainder smallest units of the total discount that were left over when it was spread
 * @param withheld of the tax: the customer pays it to the tax office
 */
public record QuotePrice(List<Line> lines, Money listed, Money discount, int remainder, Totals totals, Money withheld) {

    /**
     * @param discount of the line itself
     * @param share of the total discount
     */
    public record Line(QuoteLine line, Money listed, Money discount, Money share, PricedLine price, Money withheld) {

        private static Line of(QuoteLine line, Money share) {
            var listed = line.listed();
            var discount = line.discount().of(listed);
            var net = listed.minus(discount).minus(share);
            var price = net.equals(listed)
                    ? PricedLine.ofUnits(
                            line.productId(),
                            line.quantity(),
                            line.unitPrice(),
                            line.tax().rate())
                    : PricedLine.ofAmount(
                            line.productId(), line.quantity(), net, line.tax().rate());
            var withholding = line.tax().withholding();
            var withheld = withholding == null ? Money.zero(net.currency()) : withholding.of(price.tax());
            return new Line(line, listed, discount, share, price, withheld);
        }

        private Money off() {
            return discount.plus(share);
        }
    }

    /** What the customer pays us. */
    public Money payable() {
        return totals.total().minus(withheld);
    }

    static QuotePrice of(List<QuoteLine> lines, @Nullable TotalDiscount discount, Currency currency) {
        var values = lines.stream()
                .filter(line -> !line.isOptional())
                .map(line -> line.listed().minus(line.discount().of(line.listed())))
                .toList();
        var off = discount == null ? Money.zero(currency) : discount.of(sum(values, currency));
        var spread = Spread.of(off, values);
        return of(priced(lines, spread.shares().iterator(), currency), spread.remainder(), currency);
    }

    private static QuotePrice of(List<Line> lines, int remainder, Currency currency) {
        var counted = lines.stream().filter(line -> !line.line().isOptional()).toList();
        return new QuotePrice(
                lines,
                sum(counted.stream().map(Line::listed).toList(), currency),
                sum(counted.stream().map(Line::off).toList(), currency),
                remainder,
                Totals.of(counted.stream().map(Line::price).toList(), currency),
                sum(counted.stream().map(Line::withheld).toList(), currency));
    }

    private static List<Line> priced(List<QuoteLine> lines, Iterator<Money> shares, Currency currency) {
        return lines.stream()
                .map(line -> Line.of(line, line.isOptional() ? Money.zero(currency) : shares.next()))
                .toList();
    }

    private static Money sum(List<Money> amounts, Currency currency) {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }
}
