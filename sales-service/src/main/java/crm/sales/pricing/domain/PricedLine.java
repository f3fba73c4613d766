package crm.sales.pricing.domain;

import crm.platform.domain.InvalidInput;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order or an invoice.
 *
 * @param productId null on an invoice line that is no product of the catalogue
 * @param unitPrice null where only the amount of the whole line is known
 * @param net of the whole line, without tax
 * @param tax rounded for this line
 */
public record PricedLine(
        @Nullable UUID productId,
        Quantity quantity,
        @Nullable Money unitPrice,
        Money net,
        TaxRate taxRate,
        Money tax) {

    public static PricedLine ofUnits(@Nullable UUID productId, Quantity quantity, Money unitPrice, TaxRate taxRate) {
        requireNotNegative(unitPrice, "unitPrice");
        var net = Rounding.net(quantity, unitPrice);
        return new PricedLine(productId, quantity, unitPrice, net, taxRate, Rounding.tax(net, taxRate));
    }

    /** What so many units cost before any discount. */
    public static Money listed(Quantity quantity, Money unitPrice) {
        requireNotNegative(unitPrice, "unitPrice");
        return Rounding.net(quantity, unitPrice);
    }

    public static PricedLine ofAmount(@Nullable UUID productId, Quantity quantity, Money net, TaxRate taxRate) {
        requireLineAmount(net);
        return new PricedLine(productId, quantity, null, net, taxRate, Rounding.tax(net, taxRate));
    }

    /** What a whole line may cost. */
    public static void requireLineAmount(Money net) {
        requireNotNegative(net, "lineAmount");
        if (!net.isPayable()) {
            throw InvalidInput.of(
                    "lineAmount", "money.too-precise", "A line amount has no fraction of the smallest unit.");
        }
    }

    private static void requireNotNegative(Money money, String field) {
        if (money.isNegative()) {
            throw InvalidInput.of(field, "money.negative", "A price is not negative.");
        }
    }
}
