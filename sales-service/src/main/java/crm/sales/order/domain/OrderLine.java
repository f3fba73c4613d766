package crm.sales.order.domain;

import static java.util.Objects.requireNonNull;

import crm.platform.domain.RuleViolation;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.PricedLine;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order.
 *
 * @param sku as it was when the order was placed
 * @param unitCost standard cost of one unit when the order was confirmed; null before, and where it is not known
 */
public record OrderLine(
        String sku, PricedLine price, @Nullable Money unitCost) {

    /** A line whose product may be sold today. */
    public static OrderLine of(Article article, PricedLine price) {
        if (!article.sellable()) {
            throw new RuleViolation("order.product-not-active", "The product " + article.sku() + " is not active.");
        }
        return past(article, price);
    }

    /** A line of a sale that has happened, whatever became of the product since. */
    public static OrderLine past(Article article, PricedLine price) {
        return new OrderLine(article.sku(), price, null);
    }

    /** Every line of an order is of a product, as its article was. */
    public UUID productId() {
        return requireNonNull(price.productId());
    }

    OrderLine costing(@Nullable Money cost) {
        return new OrderLine(sku, price, cost);
    }
}
