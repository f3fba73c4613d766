package crm.sales.order.domain;

import crm.platform.domain.InvalidInput;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.TaxRate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order needs to know of a product.
 *
 * @param sellable the product is active
 * @param standardCost of one unit today; null when not known
 */
public record Article(
        UUID productId,
        String sku,
        boolean sellable,
        TaxRate taxRate,
        @Nullable Money standardCost) {

    /** @param found null when the catalogue has no such product */
    public static Article known(@Nullable Article found) {
        if (found == null) {
            throw InvalidInput.of("lines", "order.unknown-product", "A line names a product that is not there.");
        }
        return found;
    }
}
