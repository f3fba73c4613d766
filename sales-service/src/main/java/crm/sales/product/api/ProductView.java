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

record ProductView(
        UUID id,
        long version,
        String sku,
        String name,
        ProductKind kind,
        ProductStatus status,
        String unit,
        Money standardCost,
        BigDecimal taxRate,
        Instant createdAt)
        implements Identified, Versioned {

    static ProductView of(Product product) {
        return of(product.state());
    }

    static ProductView of(Product.State product) {
        return new ProductView(
                product.id(),
                product.version(),
                product.sku().value(),
                product.name(),
                product.kind(),
                product.status(),
                product.unit(),
                Amounts.out(product.standardCost()),
                product.taxRate().percent(),
                product.createdAt());
    }
}
