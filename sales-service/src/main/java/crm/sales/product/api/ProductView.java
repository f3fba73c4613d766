package crm.sales.product.api;

import crm.contracts.Money;
import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import crm.sales.pricing.application.Amounts;
import crm.sales.product.domain.Product;
import crm.sales.product.domain.ProductKind;
import crm.sales.product.domain.ProductStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record ProductView(
        UUID id,
        long version,
        String sku,
        String name,
        ProductKind kind,
        ProductStatus status,
        @Nullable String unit,

        @Schema(description = "What one unit costs; only for who has product-cost:read") @Nullable
        Money standardCost,

        BigDecimal taxRate,
        Instant createdAt)
        implements Identified, Versioned {

    /** @param withCost whether the caller may know what a unit costs us */
    static ProductView of(Product.State product, boolean withCost) {
        return new ProductView(
                product.id(),
                product.version(),
                product.sku().value(),
                product.name(),
                product.kind(),
                product.status(),
                product.unit(),
                withCost ? Amounts.outOrNull(product.standardCost()) : null,
                product.taxRate().percent(),
                product.createdAt());
    }
}
