package crm.sales.pricing.domain;

import java.util.Currency;
import java.util.List;

/** Sums of the lines; {@code total} is what the customer pays. */
public record Totals(Money net, Money tax, Money total) {

    public static Totals of(List<PricedLine> lines, Currency currency) {
        var net = Money.zero(currency);
        var tax = Money.zero(currency);
        for (var line : lines) {
            net = net.plus(line.net());
            tax = tax.plus(line.tax());
        }
        return new Totals(net, tax, net.plus(tax));
    }
}
