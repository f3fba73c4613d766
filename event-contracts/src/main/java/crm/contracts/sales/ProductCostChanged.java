package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Money;
import crm.contracts.Topics;
import java.util.UUID;

/**
 * The standard cost of a product changed.
 *
 * @param standardCost cost of one unit from now on
 */
@Contract(
        type = "crm.sales.product.cost-changed.v1",
        topic = Topics.PRODUCT,
        summary = "The standard cost of a product changed.")
public record ProductCostChanged(UUID productId, Money standardCost) {}
