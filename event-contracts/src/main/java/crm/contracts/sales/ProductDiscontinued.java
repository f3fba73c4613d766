package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.UUID;

/** A product can no longer be sold. */
@Contract(
        type = "crm.sales.product.discontinued.v1",
        topic = Topics.PRODUCT,
        summary = "A product can no longer be sold.")
public record ProductDiscontinued(UUID productId) {}
