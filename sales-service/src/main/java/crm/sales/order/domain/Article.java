package crm.sales.order.domain;

import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.TaxRate;
import java.util.UUID;

/**
 * What an order needs to know of a product.
 *
 * @param sellable the product is active
 * @param standardCost of one unit today; null when not known
 */
public record Article(UUID productId, String sku, boolean sellable, TaxRate taxRate, Money standardCost) {}
