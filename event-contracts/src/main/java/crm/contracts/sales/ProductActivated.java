package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.UUID;

/** A product can be sold. */
@Contract(type = "crm.sales.product.activated.v1", topic = Topics.PRODUCT, summary = "A product can be sold.")
public record ProductActivated(UUID productId) {}
