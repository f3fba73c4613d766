package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.UUID;

/**
 * A product was entered in the catalogue.
 *
 * @param sku stock keeping unit, unique in the catalogue
 */
@Contract(
        type = "crm.sales.product.created.v1",
        topic = Topics.PRODUCT,
        summary = "A product was entered in the catalogue.")
public record ProductCreated(UUID productId, String sku, ProductKind kind) {}
