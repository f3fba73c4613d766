package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.UUID;

/** The standard cost of a product changed; to what, is told by no event. */
@Contract(
        type = "crm.sales.product.cost-changed.v1",
        topic = Topics.PRODUCT,
        summary = "The standard cost of a product changed; to what, is told by no event.")
public record ProductCostChanged(UUID productId) {}
