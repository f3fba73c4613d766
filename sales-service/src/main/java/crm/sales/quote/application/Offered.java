package crm.sales.quote.application;

import crm.sales.pricing.domain.TaxRate;
import java.util.UUID;

/** What a quote needs to know of a product. */
public record Offered(UUID productId, String sku, String name, boolean isSellable, TaxRate taxRate) {}
