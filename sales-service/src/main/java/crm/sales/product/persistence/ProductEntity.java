package crm.sales.product.persistence;

import crm.platform.data.document.OwnedRow;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.TaxRate;
import crm.sales.product.domain.Product;
import crm.sales.product.domain.ProductKind;
import crm.sales.product.domain.ProductStatus;
import crm.sales.product.domain.Sku;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "product")
class ProductEntity extends OwnedRow<Product> {

    String sku;
    String name;

    @Enumerated(EnumType.STRING)
    ProductKind kind;

    @Nullable
    String unit;

    @Nullable
    BigDecimal costAmount;

    @Nullable
    String costCurrency;

    BigDecimal taxRate;

    @Enumerated(EnumType.STRING)
    ProductStatus status;

    Instant createdAt;

    @Override
    protected void copy(Product product) {
        var state = product.state();
        id = state.id();
        version = state.version();
        sku = state.sku().value();
        name = state.name();
        kind = state.kind();
        unit = state.unit();
        var cost = state.standardCost();
        costAmount = cost == null ? null : cost.amount();
        costCurrency = cost == null ? null : cost.currencyCode();
        taxRate = state.taxRate().percent();
        status = state.status();
        createdAt = state.createdAt();
    }

    @Override
    protected Product toDomain() {
        var cost = costAmount == null ? null : new Money(costAmount, Money.currency(costCurrency));
        return Product.restore(new Product.State(
                id, version, new Sku(sku), name, kind, unit, cost, new TaxRate(taxRate), status, createdAt));
    }
}
